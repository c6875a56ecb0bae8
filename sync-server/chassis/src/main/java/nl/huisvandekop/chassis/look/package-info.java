/**
 * The look that both programs share: fonts, icons, the logo, colours and type as {@code house.css}.
 * Files are served from memory under a path that carries a hash of their content, so that a browser
 * may keep them for ever and never shows an old one after an update.
 *
 * <p>May not know: any page.
 */
package nl.huisvandekop.chassis.look;
