/**
 * The weeks of sites, added up once and kept: check-ins, and how many opening hours they rest on.
 *
 * <p>A total is the sum of its hours; a headcount of a day's activity takes the place of what was
 * checked in for that activity on that day; what could not be dated is added where the whole
 * stretch lies within the week, and named apart. No total is below zero.
 *
 * <p>May know states and marks of what is out of date. May not know: areas, accounts, pages.
 */
package nl.huisvandekop.server.summary;
