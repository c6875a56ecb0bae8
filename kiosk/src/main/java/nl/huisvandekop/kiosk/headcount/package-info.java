/**
 * Counts that a volunteer entered by hand, for an hour or for a day's activity. They stand in the
 * place of check-ins and are always shown as what they are.
 *
 * <p>May not know: screens, routes, the network.
 */
package nl.huisvandekop.kiosk.headcount;
