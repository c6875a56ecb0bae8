/**
 * What stands around the screen: push button, light, buzzer, presence sensor, key switch and
 * backlight. A part that is missing or fails is named, and stops nothing.
 *
 * <p>May not know: pages and how they are told. What the presence sensor saw goes no further than
 * waking the screen.
 */
package nl.huisvandekop.kiosk.hardware;
