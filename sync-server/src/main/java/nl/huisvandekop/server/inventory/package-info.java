/**
 * How staff change what is known of the places: one set of rules for the form and for a table that
 * comes in, and the same table going out.
 *
 * <p>May not know: pages, counts, how a fault is said in words.
 */
package nl.huisvandekop.server.inventory;
