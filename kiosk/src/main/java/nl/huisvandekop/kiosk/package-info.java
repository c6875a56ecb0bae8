/**
 * The kiosk program: its entry, the wiring of its parts by hand, its life from start to stop.
 *
 * <p>May not know: how any part does its work. Nothing points back here.
 */
package nl.huisvandekop.kiosk;
