/**
 * Tables as CSV (RFC 4180) that a spreadsheet opens without running anything in them.
 *
 * <p>May not know: what the tables hold.
 */
package nl.huisvandekop.server.csv;
