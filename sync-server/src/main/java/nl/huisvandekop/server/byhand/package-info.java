/**
 * What staff keep by hand of a place without a kiosk: opening hours, agenda and counts, as the
 * documents that a kiosk would send.
 *
 * <p>May not know: pages, how a fault is said in words, what the figures make of it.
 */
package nl.huisvandekop.server.byhand;
