/**
 * The pages that need no login: where there is a Huis van, what is on there, per woonkern or wijk.
 *
 * <p>May know places, their agenda and their opening hours. May not know: counts, kiosks, accounts.
 */
package nl.huisvandekop.server.dashboard.open;
