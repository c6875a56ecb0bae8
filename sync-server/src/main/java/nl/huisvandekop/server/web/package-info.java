/**
 * The server's HTTP side: the one table of routes with who may use each, the check of tokens and
 * sessions, bodies within bounds, health and metrics.
 *
 * <p>May not know: any table or file; it asks the features.
 */
package nl.huisvandekop.server.web;
