/**
 * What kiosks read from the region: their site, its area, the themes, whom to reach, De Wegwijzer,
 * templates, slides; with a tag by which a kiosk sees whether it has the newest.
 *
 * <p>May not know: who may ask, what kiosks send.
 */
package nl.huisvandekop.server.reference;
