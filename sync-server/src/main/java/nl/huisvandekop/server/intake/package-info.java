/**
 * Accepts what kiosks send: every rule of the sync contract, one transaction a request, each row
 * judged alone; and shows staff what was not taken.
 *
 * <p>May know the wire contract, kiosks and hours. May not know: states, figures, pages, accounts.
 */
package nl.huisvandekop.server.intake;
