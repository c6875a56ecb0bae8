package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.disclosure.ReleaseDay;
import nl.huisvandekop.server.disclosure.Released;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.time.Hours;

/** The weeks that were released, whole, for anyone. */
public final class ReleasesHandler {
  private static final List<String> HEADINGS =
      List.of(
          "week",
          "level",
          "code",
          "partOf",
          "visits",
          "suppressed",
          "byHand",
          "openingHoursKnown",
          "sites",
          "sitesKnown",
          "counted",
          "down",
          "notSynced");

  private final Releases releases;

  public ReleasesHandler(Releases releases) {
    this.releases = requireNonNull(releases);
  }

  /**
   * A week that was released.
   *
   * @param week {@code 2026-W47}
   * @param from its Monday
   * @param to its Sunday
   * @param releasedFrom when it was due
   */
  record Week(String week, LocalDate from, LocalDate to, OffsetDateTime releasedFrom) {
    static Week of(LocalDate monday) {
      return new Week(
          name(monday),
          monday,
          monday.plusDays(6),
          ReleaseDay.of(monday).atZone(Hours.ZONE).toOffsetDateTime());
    }
  }

  /**
   * A figure.
   *
   * @param suppressed hidden, because it or another is small
   * @param hours null where they are not told
   */
  record Row(
      String level,
      String code,
      String partOf,
      Long visits,
      boolean suppressed,
      boolean byHand,
      boolean openingHoursKnown,
      int sites,
      int sitesKnown,
      Released.Hours hours) {
    static Row of(Released one) {
      return new Row(
          one.of().level().toString(),
          one.of().code(),
          one.partOf(),
          one.visits(),
          one.hidden(),
          one.byHand(),
          one.hoursKnown(),
          one.sites(),
          one.sitesKnown(),
          one.hours());
    }
  }

  void list(Context ctx) {
    Answers.forAnyone(ctx);
    ctx.json(Map.of("weeks", releases.weeks().stream().map(Week::of).toList()));
  }

  void get(Context ctx) {
    boolean csv = Answers.asksForCsv(ctx);
    LocalDate monday = monday(ctx.pathParam("week"));
    List<Released> told = releases.ofWeek(monday);
    if (told.isEmpty()) {
      throw new Problem(
          404, "week-not-released", "This week was not released, or not yet: see /releases.");
    }
    Answers.forAnyone(ctx);
    if (csv) {
      Answers.table(ctx, "release-" + name(monday) + ".csv", csv(told));
    } else {
      ctx.json(new Release(Week.of(monday), told.stream().map(Row::of).toList()));
    }
  }

  /** A week with its figures, from sites to the region. */
  record Release(Week week, List<Row> rows) {}

  private static String csv(List<Released> told) {
    Csv csv = new Csv(HEADINGS);
    for (Released one : told) {
      Released.Hours hours = one.hours();
      csv.row(
          name(one.week()),
          one.of().level(),
          one.of().code(),
          one.partOf(),
          one.visits(),
          one.hidden(),
          one.byHand(),
          one.hoursKnown(),
          one.sites(),
          one.sitesKnown(),
          hours == null ? null : hours.counted(),
          hours == null ? null : hours.down(),
          hours == null ? null : hours.notSynced());
    }
    return csv.toString();
  }

  private static String name(LocalDate monday) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static LocalDate monday(String name) {
    try {
      return LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    } catch (DateTimeException e) {
      throw new Problem(422, "parameter-wrong", "A week is named such as 2026-W47.");
    }
  }
}
