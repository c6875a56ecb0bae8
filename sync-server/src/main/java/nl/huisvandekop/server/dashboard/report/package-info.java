/**
 * The yearly report per gemeente: to choose, to read, to print.
 *
 * <p>May know what was gathered for it. May not know: counts that were not released.
 */
package nl.huisvandekop.server.dashboard.report;
