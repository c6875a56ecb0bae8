/**
 * Who is a volunteer: the PIN, what wrong ones cost, and the session that a right one opens.
 *
 * <p>May not know: what a volunteer may do.
 */
package nl.huisvandekop.kiosk.volunteer;
