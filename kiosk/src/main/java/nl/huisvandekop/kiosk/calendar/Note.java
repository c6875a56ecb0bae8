package nl.huisvandekop.kiosk.calendar;

/**
 * What comes along otherwise than the file says.
 *
 * @param code stable
 * @param detail a sentence for volunteers
 */
public record Note(String code, String detail) {}
