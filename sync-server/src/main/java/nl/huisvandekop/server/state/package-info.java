/**
 * The state of each hour of a site: counted, not synced, closed, down or zero, so that no figure
 * takes silence for zero; and no state at all where the site had no kiosk.
 *
 * <p>May know kiosks, hours and what the intake stored. May not know: periods, areas, accounts.
 */
package nl.huisvandekop.server.state;
