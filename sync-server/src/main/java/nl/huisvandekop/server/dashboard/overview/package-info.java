/**
 * The first page, and the page on how many people come: figures of the whole region or of a
 * gemeente, each with what it rests on.
 *
 * <p>May know coverage, kept weeks, kiosks' care and what all pages share. May not know: the
 * tables.
 */
package nl.huisvandekop.server.dashboard.overview;
