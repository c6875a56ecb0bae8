/**
 * Meeting places: the sites with their status, and how the region's inventory of named places comes
 * in as sites to be checked; and what staff know of each: kind, cost, wish, hall.
 *
 * <p>May not know: kiosks, counts, accounts.
 */
package nl.huisvandekop.server.site;
