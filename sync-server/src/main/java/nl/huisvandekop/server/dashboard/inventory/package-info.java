/**
 * The pages on which staff add places, change what is known of them, take a table of them in, and
 * keep hours, agenda and counts of places without a kiosk.
 *
 * <p>May not know: other pages, how anything is stored.
 */
package nl.huisvandekop.server.dashboard.inventory;
