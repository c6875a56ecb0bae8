/**
 * The forms that programs of others read: events for search engines, data values for DHIS2, a
 * catalogue of what is open.
 *
 * <p>May know places, their agenda and what was released. May not know: pages, accounts, and counts
 * that were not released.
 */
package nl.huisvandekop.server.opendata;
