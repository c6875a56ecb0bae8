/**
 * The kiosk's command line: what an installer or a script does without a browser, beside a running
 * kiosk too.
 *
 * <p>May not know: how the kiosk serves.
 */
package nl.huisvandekop.kiosk.command;
