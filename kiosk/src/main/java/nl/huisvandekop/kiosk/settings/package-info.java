/**
 * The kiosk's settings, each checked before anything starts, and what the program knows of its own
 * build.
 *
 * <p>May not know: the features that read them.
 */
package nl.huisvandekop.kiosk.settings;
