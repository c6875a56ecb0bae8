/**
 * Agendas, alike on both sides: when a repeating event takes place, and a calendar as iCalendar
 * (RFC 5545). All times are local to the place, so that a weekly event stays at its hour when the
 * clock changes.
 *
 * <p>May not know: what an activity is, where events are stored, who may see them.
 */
package nl.huisvandekop.chassis.agenda;
