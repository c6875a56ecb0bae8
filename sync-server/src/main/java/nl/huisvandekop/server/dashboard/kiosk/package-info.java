/**
 * The staff's pages on kiosks: the list, one kiosk with what can be done about it, and codes that
 * enrol or replace one.
 *
 * <p>May know the frame of all pages and the features that it shows. May not know: other pages.
 */
package nl.huisvandekop.server.dashboard.kiosk;
