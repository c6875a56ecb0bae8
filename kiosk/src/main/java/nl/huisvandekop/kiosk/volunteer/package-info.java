/**
 * Who is a volunteer: the PIN, what wrong ones cost, the session that a right one opens, and the
 * key that stands in for it.
 *
 * <p>May not know: what a volunteer may do.
 */
package nl.huisvandekop.kiosk.volunteer;
