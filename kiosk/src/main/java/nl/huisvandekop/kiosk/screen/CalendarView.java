package nl.huisvandekop.kiosk.screen;

/**
 * Calendars in and out.
 *
 * @param helpline the number to ring, null when none is known
 */
public record CalendarView(String helpline) {}
