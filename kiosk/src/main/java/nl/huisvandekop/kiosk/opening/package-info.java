/**
 * When the place is open: hours of the week from a date on, with their history.
 *
 * <p>May not know: screens, routes, what was counted.
 */
package nl.huisvandekop.kiosk.opening;
