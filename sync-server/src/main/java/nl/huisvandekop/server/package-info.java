/**
 * The sync-server's entry, its settings and its wiring by hand; features are in the packages below.
 *
 * <p>May know every feature; no feature may know it.
 */
package nl.huisvandekop.server;
