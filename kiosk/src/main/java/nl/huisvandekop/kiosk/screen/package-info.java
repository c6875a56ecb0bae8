/**
 * What the kiosk's screens look like and say: view records in, HTML out, together with the styles,
 * scripts and texts that they need. All wording that a person reads is in {@code texts/}.
 *
 * <p>May not know: the store, the network, requests. Whoever calls fills the view records.
 */
package nl.huisvandekop.kiosk.screen;
