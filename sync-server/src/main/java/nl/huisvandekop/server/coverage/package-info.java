/**
 * Where there is a place and where there is none: a row per area, with distances, and whether
 * people come.
 *
 * <p>May know the region pack, sites, visits and how far an account reaches. May not know: pages.
 */
package nl.huisvandekop.server.coverage;
