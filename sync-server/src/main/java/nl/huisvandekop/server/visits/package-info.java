/**
 * Check-ins per site and period, in the region's calendar, with the states of the hours beside
 * them.
 *
 * <p>A total is the sum of its hours; a headcount of a day's activity takes the place of what was
 * checked in for that activity on that day; what could not be dated is added where the whole
 * stretch lies within the period, and named apart. No total is below zero.
 *
 * <p>May know states, kept and released weeks, sites and how far an account reaches. May not know:
 * areas' coverage, pages.
 */
package nl.huisvandekop.server.visits;
