/**
 * Secrets: random ones, the hashes under which they are stored, and limits on guessing them.
 *
 * <p>May not know: what a secret opens.
 */
package nl.huisvandekop.server.secret;
