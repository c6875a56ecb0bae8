/**
 * What a normenkader says: criteria with their measures, thresholds and questions, and all that can
 * be wrong with one. Data, read from JSON and written back.
 *
 * <p>May not know: the store, the region, sites, whoever is judged.
 */
package nl.huisvandekop.server.norm;
