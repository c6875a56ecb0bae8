package nl.huisvandekop.kiosk.screen;

import java.util.List;

/**
 * Calendars in and out. What is on a stick and what an import would do, its script asks the kiosk.
 *
 * @param words for the script, as JSON by key
 */
public record CalendarPage(String words) {
  private static final List<String> SAID =
      List.of(
          "edit.next-day",
          "calendar.found",
          "calendar.found.1",
          "calendar.found.0",
          "calendar.new",
          "calendar.changed",
          "calendar.unchanged",
          "calendar.people",
          "calendar.past",
          "calendar.line",
          "calendar.too-large",
          "calendar.no-files",
          "calendar.written",
          "document.from-until");

  /** In a language. */
  public static CalendarPage of(Texts t) {
    return new CalendarPage(ScriptWords.of(t, SAID));
  }
}
