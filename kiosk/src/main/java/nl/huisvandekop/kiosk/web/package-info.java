/**
 * What the kiosk answers to on its own machine: one route table, who may use each route, and the
 * handlers that turn a request into a call of a feature and its result into an answer.
 *
 * <p>May not know: how anything is stored or sent. No request is ever logged.
 */
package nl.huisvandekop.kiosk.web;
