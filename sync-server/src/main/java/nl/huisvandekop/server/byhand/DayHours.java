package nl.huisvandekop.server.byhand;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.byhand.HandKept.Kept;
import nl.huisvandekop.server.time.Hours;

/** The hours of a day on which someone may have counted. */
public final class DayHours {
  private DayHours() {}

  /** The hours of a local date that have begun: 23 or 25 when the clock changes. */
  public static List<Long> begun(LocalDate date, long nowHour) {
    long first = Hours.firstOf(date);
    long end = Math.min(Hours.firstOf(date.plusDays(1)), nowHour + 1);
    return LongStream.range(first, end).boxed().toList();
  }

  /** Of these, those in which the place was to be open, or that have a count. */
  public static List<Long> openOrCounted(Kept kept, LocalDate date, long nowHour) {
    NavigableMap<LocalDate, OpeningHoursBody> openings = new TreeMap<>(kept.openings());
    var valid = openings.floorEntry(date);
    List<Span> spans = valid == null ? List.of() : valid.getValue().spansOn(date);
    return begun(date, nowHour).stream()
        .filter(
            hour ->
                spans.stream().anyMatch(span -> touches(span, Hours.local(hour).toLocalTime()))
                    || counted(kept, hour))
        .toList();
  }

  private static boolean touches(Span span, LocalTime hour) {
    boolean begins = span.opens().minusMinutes(span.opens().getMinute()).compareTo(hour) <= 0;
    return begins && (span.closes().equals(LocalTime.MIDNIGHT) || span.closes().isAfter(hour));
  }

  private static boolean counted(Kept kept, long hour) {
    return kept.headcounts().values().stream()
        .anyMatch(body -> body.hour() != null && Hours.of(body.hour()) == hour);
  }
}
