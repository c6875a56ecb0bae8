/**
 * The site's documents as this kiosk holds them: what volunteers change, and how a change gets its
 * version. Shares the table {@code document} with {@code sync}, which sends and receives them and
 * keeps the conflicts.
 *
 * <p>May not know: what a body says.
 */
package nl.huisvandekop.kiosk.document;
