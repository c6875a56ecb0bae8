/**
 * The wire contract between kiosk and sync-server: records only, used by both sides.
 *
 * <p>Owns: the shapes of enrolment, sync and reference, their limits and the row keys by which the
 * server names what it refused. May not know: any library, storage or program. The server must
 * honour every kiosk that was ever released, so fields are added, never renamed or reused; unknown
 * fields are ignored by both sides, missing required ones are refused.
 */
package nl.huisvandekop.protocol;
