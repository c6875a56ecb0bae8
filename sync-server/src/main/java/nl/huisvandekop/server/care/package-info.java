/**
 * How each kiosk fares: its last sign of life, what it said of itself, which rows were not taken,
 * and whether a person should look at it.
 *
 * <p>May know what the intake did not take. May not know: accounts, pages, counts.
 */
package nl.huisvandekop.server.care;
