/**
 * Staff: accounts with a role, passwords, sessions and API tokens, and how far an account reaches.
 *
 * <p>May not know: what the figures are that it guards.
 */
package nl.huisvandekop.server.account;
