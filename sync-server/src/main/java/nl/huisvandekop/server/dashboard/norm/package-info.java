/**
 * The pages about the normenkader: its versions and their way to being adopted, what a version
 * would change, how a place stands, and where people judge it.
 *
 * <p>May know the normenkader and what all pages share. May not know: the store, other pages.
 */
package nl.huisvandekop.server.dashboard.norm;
