/**
 * How the kiosk fares: whether its store takes writes and is whole, its disk, its processor, its
 * power, its screen's sign of life.
 *
 * <p>May not know: what is stored, who asks.
 */
package nl.huisvandekop.kiosk.status;
