package nl.huisvandekop.kiosk.calendar;

import java.util.List;

/**
 * What a calendar file holds.
 *
 * @param name what it calls itself, null if it does not
 * @param people how many names of people were dropped unread
 * @param past how many events are over
 */
record CalendarContent(String name, List<Incoming> events, List<Left> left, int people, int past) {}
