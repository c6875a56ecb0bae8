/**
 * What a gemeente tells its council of a year, made so that it may be published as it is: check-ins
 * of released weeks only, and nothing else that follows from visits.
 *
 * <p>May know coverage, places, released weeks, kept weeks for what hours they rest on, and the
 * normenkader. May not know: pages, accounts, hours and their counts.
 */
package nl.huisvandekop.server.report;
