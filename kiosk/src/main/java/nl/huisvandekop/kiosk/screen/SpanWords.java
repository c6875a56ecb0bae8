package nl.huisvandekop.kiosk.screen;

import java.util.List;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** Opening hours of a day in one line. */
public final class SpanWords {
  private SpanWords() {}

  /** Such as {@code 10:00–12:00 en 14:00–17:00}, or that it is closed. */
  public static String of(List<Span> spans, Texts t) {
    return String.join(t.get("hours.and"), new DocumentWords(t).each(spans));
  }
}
