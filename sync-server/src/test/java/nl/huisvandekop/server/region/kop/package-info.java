/**
 * Builds the pack of the Kop from its source tables. Not needed to build or to test the program: it
 * is kept so that the pack can be made again when new figures come out. May not know: the program,
 * but for the format that docs/region-pack.md describes.
 */
package nl.huisvandekop.server.region.kop;
