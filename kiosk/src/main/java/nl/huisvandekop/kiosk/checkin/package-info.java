/**
 * One tap counts: check-ins, their refinement and undoing, and the counts that they leave. Owns the
 * tables {@code recent_check_in}, {@code cell} and {@code undated_count}.
 *
 * <p>May not know: screens, routes, the network. Nothing here keeps a moment finer than a clock
 * hour, or an id for longer than ten minutes.
 */
package nl.huisvandekop.kiosk.checkin;
