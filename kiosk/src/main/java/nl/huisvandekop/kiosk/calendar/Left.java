package nl.huisvandekop.kiosk.calendar;

/**
 * What was in a calendar and does not come along.
 *
 * @param line where it stands in the file, null where that is not known
 * @param title of the event, null where it is about none
 * @param code stable
 * @param detail why, a sentence for volunteers
 */
public record Left(Integer line, String title, String code, String detail) {}
