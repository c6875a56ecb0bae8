/**
 * When the place is open: hours of the week from a date on with their history, dates that differ
 * from them, and the holidays that are worth asking about.
 *
 * <p>May not know: screens, routes, what was counted.
 */
package nl.huisvandekop.kiosk.opening;
