/**
 * Which figures that are kept no longer follow from the facts. Whoever changes facts of a site
 * marks it here in the same transaction; whoever keeps figures takes the marks and makes them anew.
 *
 * <p>May know hours. May not know: what the figures or the facts are.
 */
package nl.huisvandekop.server.freshness;
