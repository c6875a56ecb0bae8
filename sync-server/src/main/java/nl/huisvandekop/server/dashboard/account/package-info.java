/**
 * The staff's pages on accounts: logging in, one's own account, everyone's accounts, what was
 * changed by whom, and the choice of language.
 *
 * <p>May know the frame of all pages and the features that it shows. May not know: other pages.
 */
package nl.huisvandekop.server.dashboard.account;
