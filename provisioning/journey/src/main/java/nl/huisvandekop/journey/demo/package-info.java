/**
 * The demonstration: a sync-server and two kiosks with eight weeks of sample history, and the check
 * that one tap reaches the coverage table.
 *
 * <p>Owns: the sample places, their made-up history, the steps of the check. May not know: the
 * programs' classes or stores; all goes through their commands and their HTTP interfaces.
 */
package nl.huisvandekop.journey.demo;
