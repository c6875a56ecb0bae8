/**
 * Calendars in and out: from a stick or an address, read whatever program wrote them, shown before
 * anything changes, and put into the agenda at once. Names of people in them are dropped unread.
 *
 * <p>May not know: screens, routes, what was counted, how activities are kept.
 */
package nl.huisvandekop.kiosk.calendar;
