/**
 * What staff do about kiosks: hand out codes, end tokens, declare cards lost, say since when a
 * place has none, set aside what was not taken. Each with its entry in the audit log.
 *
 * <p>May know kiosks, the intake's review and the audit log. May not know: pages, figures.
 */
package nl.huisvandekop.server.fleet;
