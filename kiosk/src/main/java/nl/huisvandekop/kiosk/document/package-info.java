/**
 * The site's documents as this kiosk holds them: what volunteers change, how a change gets its
 * version, and the choice where two sides changed the same one. Owns the table {@code document}
 * together with {@code sync}, which sends and receives them.
 *
 * <p>May not know: what a body says.
 */
package nl.huisvandekop.kiosk.document;
