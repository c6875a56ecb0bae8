/**
 * The public agenda: what is on in the places, as calendar file and as a list, from the documents
 * that kiosks sent. Names of organisers stay out of it.
 *
 * <p>May not know: check-ins, kiosks, accounts.
 */
package nl.huisvandekop.server.agenda;
