/**
 * The wire contract between kiosk and sync-server: records only, used by both sides.
 *
 * <p>Owns: the shapes of enrolment, sync and reference, their limits and the row keys by which the
 * server names what it refused. May not know: any library, storage or program.
 *
 * <p>Nothing is released yet: version 1 may still change, and is frozen at the first release. From
 * then on the server must honour every kiosk that was ever released, so fields are added, never
 * renamed or reused; unknown fields are ignored by both sides, missing required ones are refused,
 * and a field that was added later is not required.
 */
package nl.huisvandekop.protocol;
