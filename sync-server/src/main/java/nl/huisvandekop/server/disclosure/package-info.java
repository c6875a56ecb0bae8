/**
 * What leaves in figures, and for whom: which counts are small, which numbers of a week are hidden
 * along with those, how the rest is rounded, and the weeks that were released, frozen.
 *
 * <p>Every output asks here. May know the store, sites and weeks of the calendar. May not know:
 * where counts come from, accounts, pages.
 */
package nl.huisvandekop.server.disclosure;
