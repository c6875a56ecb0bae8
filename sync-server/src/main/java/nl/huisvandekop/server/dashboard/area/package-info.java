/**
 * The pages on areas: coverage in a table and on the map, one area, where a new place would reach
 * people who have none, and how far it really is.
 *
 * <p>May know coverage, sites and kiosks' condition. May not know: the store.
 */
package nl.huisvandekop.server.dashboard.area;
