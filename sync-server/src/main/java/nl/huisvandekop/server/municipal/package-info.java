/**
 * Logging in with the municipality's OpenID Connect provider: where the browser is sent, what comes
 * back, and which role its claims give.
 *
 * <p>May not know: how a login looks, and passwords.
 */
package nl.huisvandekop.server.municipal;
