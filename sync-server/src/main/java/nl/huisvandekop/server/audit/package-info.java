/**
 * Which member of staff changed what, and when. Kept for a year.
 *
 * <p>May not know: what a change means, and any secret that it made.
 */
package nl.huisvandekop.server.audit;
