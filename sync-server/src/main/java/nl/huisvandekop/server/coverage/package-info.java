/**
 * Where there is a place and where there is none: a row per area, how far its inhabitants live from
 * a place, whether people come, and whom a new place would reach.
 *
 * <p>May know the region pack, sites, the normenkader, kept and released weeks and how far an
 * account reaches. May not know: pages.
 */
package nl.huisvandekop.server.coverage;
