/**
 * What the kiosk says to the sync-server and hears from it: enrolment, the exchange of rows and
 * documents, the region's reference, and when to try again.
 *
 * <p>Owns the marks of all rows (how far each is on its way), the identity, the claims of complete
 * hours and the conflicts of documents. May not know: screens and routes, and how rows come to be.
 * Nothing in it is needed to count a check-in: without a network it waits.
 */
package nl.huisvandekop.kiosk.sync;
