/**
 * The normenkader at work: its versions and their way from concept to frozen, what people judged,
 * how each site stands and stood, and what another version would change.
 *
 * <p>May know the region, sites, their hours and their agenda. May not know: areas' coverage,
 * accounts (only their names), pages.
 */
package nl.huisvandekop.server.normenkader;
