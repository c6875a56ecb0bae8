/**
 * The staff's pages: what a person of the region, a gemeente or a site sees in a browser. It turns
 * figures that other packages hand over into view records, words and pictures.
 *
 * <p>May not know: how a figure is counted, nor any table of the store but through the packages
 * that own them.
 */
package nl.huisvandekop.server.dashboard;
