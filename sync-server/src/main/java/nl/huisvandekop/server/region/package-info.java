/**
 * The region pack: all that is local as data (gemeenten, areas with their borders, buurten, places,
 * loneliness, themes, inventory, and what residents and volunteers read), read, checked and kept in
 * memory. The format is described in docs/region-pack.md. May not know: sites, kiosks, the store,
 * the web.
 */
package nl.huisvandekop.server.region;
