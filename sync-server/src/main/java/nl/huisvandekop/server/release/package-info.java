/**
 * Releases weeks when their day has come: takes what sites counted as it is known then, and has it
 * hidden, rounded and frozen.
 *
 * <p>May know the weeks of sites, the region and disclosure. May not know: pages, the web.
 */
package nl.huisvandekop.server.release;
