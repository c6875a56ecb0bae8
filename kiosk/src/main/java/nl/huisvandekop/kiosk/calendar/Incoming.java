package nl.huisvandekop.kiosk.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.huisvandekop.protocol.ActivityBody.Moved;

/**
 * An event of a calendar, as far as an agenda of activities can hold it: in local time, and without
 * the people whom the file names.
 *
 * @param uid what the calendar calls it, the same at each import
 * @param off whether it is an event that does not take place after all
 * @param location as the file says it, null for none; as the rooms of {@code moved}
 */
record Incoming(
    String uid,
    String title,
    LocalDateTime start,
    LocalDateTime end,
    String recurrence,
    boolean off,
    String location,
    List<LocalDate> cancelled,
    List<Moved> moved,
    List<Note> notes) {}
