/**
 * Meeting places: the sites with their status, and how the region's inventory of named places comes
 * in as sites to be checked.
 *
 * <p>May not know: kiosks, counts, accounts.
 */
package nl.huisvandekop.server.site;
