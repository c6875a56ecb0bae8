/**
 * The server's settings, declared once and checked before anything starts.
 *
 * <p>May not know: any feature.
 */
package nl.huisvandekop.server.settings;
