/**
 * QR codes, made without a network or a picture library: text in, SVG out.
 *
 * <p>May not know: what the text means, who shows the code, how large.
 */
package nl.huisvandekop.chassis.qr;
