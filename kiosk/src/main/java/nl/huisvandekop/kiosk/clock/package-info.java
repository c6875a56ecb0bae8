/**
 * The time, and how far it is to be trusted: a Pi has no clock of its own after a power cut.
 *
 * <p>May not know: what is dated with it.
 */
package nl.huisvandekop.kiosk.clock;
