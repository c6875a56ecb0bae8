/**
 * The fleet: one-time codes, enrolment, device tokens, and which kiosk stands where from when to
 * when.
 *
 * <p>May not know: what kiosks send.
 */
package nl.huisvandekop.server.enrolment;
