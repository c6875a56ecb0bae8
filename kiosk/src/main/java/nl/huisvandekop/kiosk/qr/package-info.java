/**
 * QR codes, made here so that they need no network: text in, SVG out.
 *
 * <p>May not know: what the text means, who shows the code, how large.
 */
package nl.huisvandekop.kiosk.qr;
