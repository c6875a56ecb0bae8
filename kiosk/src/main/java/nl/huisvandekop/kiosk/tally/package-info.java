/**
 * What came of the house's days and weeks: how many people, and where there is no number, why.
 * Tells the same states apart as the region does, from what this card holds.
 *
 * <p>May not know: screens, routes, the network.
 */
package nl.huisvandekop.kiosk.tally;
