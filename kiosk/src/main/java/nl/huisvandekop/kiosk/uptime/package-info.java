/**
 * That the kiosk was alive: the ten-minute slots of each hour, whether the screen was touched in
 * it, and which hours this card held without a gap.
 *
 * <p>May not know: what was counted.
 */
package nl.huisvandekop.kiosk.uptime;
