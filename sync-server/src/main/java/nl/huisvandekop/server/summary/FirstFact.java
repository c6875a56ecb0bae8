package nl.huisvandekop.server.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Where what is known of a site begins. */
final class FirstFact {
  private static final List<String> HOURS =
      List.of(
          "SELECT MIN(hour) FROM hour_cell WHERE site_id = :site",
          "SELECT MIN(hour) FROM headcount WHERE site_id = :site",
          "SELECT MIN(not_before) FROM undated WHERE site_id = :site",
          "SELECT MIN(from_hour) FROM kiosk WHERE site_id = :site");

  private FirstFact() {}

  /** The first hour that a week can hold anything of; empty when there is none. */
  static OptionalLong of(Handle handle, String siteId) {
    LongStream hours =
        HOURS.stream()
            .flatMap(sql -> handle.createQuery(sql).bind("site", siteId).mapTo(Long.class).stream())
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue);
    LongStream days =
        handle
            .createQuery("SELECT MIN(day) FROM headcount WHERE site_id = :site")
            .bind("site", siteId)
            .mapTo(String.class)
            .stream()
            .filter(Objects::nonNull)
            .mapToLong(day -> Hours.firstOf(LocalDate.parse(day)));
    LongStream opening =
        OpeningHistory.of(handle, siteId).stream()
            .mapToLong(body -> Hours.firstOf(body.validFrom()));
    return LongStream.concat(LongStream.concat(hours, days), opening)
        .map(hour -> Math.max(hour, Hours.EARLIEST))
        .min();
  }
}
