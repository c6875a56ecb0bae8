/**
 * How the server counts time: clock hours since 1970 (UTC), and the local calendar of the region.
 *
 * <p>May not know: any feature.
 */
package nl.huisvandekop.server.time;
