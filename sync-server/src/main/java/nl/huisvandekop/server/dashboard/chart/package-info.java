/**
 * Figures as pictures that everybody can read: each has its table, its sentence and its file.
 *
 * <p>May know kept weeks and the language of the reader. May not know: accounts, the store.
 */
package nl.huisvandekop.server.dashboard.chart;
