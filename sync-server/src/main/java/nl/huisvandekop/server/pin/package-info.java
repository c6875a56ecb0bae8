/**
 * The PIN that staff give a site's volunteers in place of a forgotten one.
 *
 * <p>May not know: the PIN itself once it was shown, and whether a kiosk took it over.
 */
package nl.huisvandekop.server.pin;
