/**
 * Logging in: name and password, the second factor with its recovery codes, and bounds on guessing
 * that lock strangers out and not the account's owner.
 *
 * <p>May not know: how a login looks, and what an account may do once it is in.
 */
package nl.huisvandekop.server.login;
