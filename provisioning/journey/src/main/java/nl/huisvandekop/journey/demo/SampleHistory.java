package nl.huisvandekop.journey.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.journey.demo.SamplePlace.Weekly;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.ClockSource;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HourReport;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.Source;

/**
 * What a kiosk of a sample place would have sent in the weeks before now. Made up, from a seed: the
 * same place, moment and seed give the same history.
 *
 * <p>It shows all five states of an hour: counted, zero, closed, down (a day and a half without
 * power, and the middle of last Tuesday) and not synced (two days that were lost on the way).
 */
final class SampleHistory {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final int ALL_SLOTS = 63;
  private static final double TOUCHED_WITHOUT_CHECK_IN = 0.3;
  private static final double NAMES_ITS_ACTIVITY = 0.7;
  private static final int OFF_FROM = 10;
  private static final int OFF_UNTIL = 15;
  private static final LocalTime LUNCH = LocalTime.of(12, 0);

  private final SamplePlace place;
  private final Random random;
  private final ZonedDateTime start;
  private final Instant end;

  /**
   * Up to the last hour that is closed.
   *
   * @param weeks how many whole weeks before the present one
   */
  SampleHistory(SamplePlace place, int weeks, Instant now, long seed) {
    this.place = place;
    this.random = new Random(seed);
    this.start =
        now.atZone(ZONE)
            .truncatedTo(ChronoUnit.DAYS)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(weeks);
    this.end = now.minusSeconds(Limits.CLOSED_AFTER_SECONDS).truncatedTo(ChronoUnit.HOURS);
  }

  /**
   * One run of the kiosk program, at most a week: what it counted and the hours that it held.
   *
   * @param from first hour, null with {@code through} when it held none
   * @param through last hour, inclusive
   */
  record Run(
      String epoch, Instant from, Instant through, List<Cell> cells, List<HourReport> hours) {}

  /** The opening hours, valid from the first day, and the agenda. */
  List<Document> documents() {
    LocalDate first = start.toLocalDate();
    List<Document> documents = new ArrayList<>();
    documents.add(
        document(
            "opening-hours-" + first,
            DocumentKind.OPENING_HOURS,
            new OpeningHoursBody(first, place.week(), List.of())));
    for (Weekly weekly : place.activities()) {
      documents.add(document(weekly.id(), DocumentKind.ACTIVITY, body(weekly, first)));
    }
    return documents;
  }

  /** The runs, oldest first; every week has its own. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int week = 0; start.plusWeeks(week).toInstant().isBefore(end); week++) {
      ZonedDateTime monday = start.plusWeeks(week);
      ZonedDateTime next = monday.plusWeeks(1);
      if (week == place.lostWeek()) {
        // Tuesday and Wednesday are in no run: nobody covered them.
        runs.add(run(monday, monday.plusDays(1), week));
        runs.add(run(monday.plusDays(3), next, week));
      } else {
        runs.add(run(monday, next, week));
      }
    }
    return runs;
  }

  private Run run(ZonedDateTime from, ZonedDateTime until, int week) {
    String epoch = new UUID(random.nextLong(), random.nextLong()).toString();
    Instant stop = until.toInstant().isBefore(end) ? until.toInstant() : end;
    List<Cell> cells = new ArrayList<>();
    List<HourReport> hours = new ArrayList<>();
    Map<String, Integer> days = new TreeMap<>();
    for (Instant hour = from.toInstant(); hour.isBefore(stop); hour = hour.plusSeconds(3600)) {
      ZonedDateTime local = hour.atZone(ZONE);
      if (week == place.downWeek() && isWithoutPower(local) || isOffLastTuesday(local)) {
        continue;
      }
      int people = people(local, days);
      if (people > 0) {
        cells.add(new Cell(epoch, hour.toString(), null, Source.SCREEN, people, 1));
      }
      boolean touched =
          people > 0 || random.nextDouble() < TOUCHED_WITHOUT_CHECK_IN * openness(local);
      hours.add(new HourReport(epoch, hour, ALL_SLOTS, touched, ClockSource.SYNCED, 1));
    }
    LocalDate unfinished = end.plusSeconds(1).atZone(ZONE).toLocalDate();
    days.forEach(
        (key, value) -> {
          String day = key.substring(0, key.indexOf(' '));
          if (LocalDate.parse(day).isBefore(unfinished)) {
            String activity = key.substring(key.indexOf(' ') + 1);
            cells.add(new Cell(epoch, day, activity, Source.SCREEN, value, 1));
          }
        });
    Instant last = stop.minus(Duration.ofHours(1));
    boolean held = !last.isBefore(from.toInstant());
    return new Run(epoch, held ? from.toInstant() : null, held ? last : null, cells, hours);
  }

  /** People who checked in during the hour; adds those who named their activity to the days. */
  private int people(ZonedDateTime local, Map<String, Integer> days) {
    int people = poisson(place.busyness() * openness(local) * liveliness(local.toLocalTime()));
    for (Weekly weekly : place.activities()) {
      if (!weekly.days().contains(local.getDayOfWeek())) {
        continue;
      }
      int drawn = poisson(weekly.draws() * overlap(local, weekly.start(), weekly.end()));
      people += drawn;
      int named = (int) Math.round(drawn * NAMES_ITS_ACTIVITY);
      if (named > 0 && !weekly.sensitive()) {
        days.merge(local.toLocalDate() + " " + weekly.id(), named, Integer::sum);
      }
    }
    return people;
  }

  /** The part of the hour in which the place is open, 0 to 1. */
  private double openness(ZonedDateTime local) {
    return place.on(local.getDayOfWeek()).stream()
        .mapToDouble(span -> overlap(local, span.opens(), span.closes()))
        .sum();
  }

  /** Mornings are livelier than lunch and late afternoons. */
  private static double liveliness(LocalTime time) {
    if (time.isBefore(LUNCH)) {
      return 1.3;
    }
    return time.getHour() == LUNCH.getHour() ? 0.3 : 0.8;
  }

  private static double overlap(ZonedDateTime hour, LocalTime from, LocalTime until) {
    int start = hour.getHour() * 60;
    int overlap =
        Math.min(start + 60, until.toSecondOfDay() / 60)
            - Math.max(start, from.toSecondOfDay() / 60);
    return Math.max(0, overlap) / 60.0;
  }

  /** From Wednesday 09:00 until Thursday 21:00, days on which both places are open. */
  private static boolean isWithoutPower(ZonedDateTime local) {
    return switch (local.getDayOfWeek()) {
      case WEDNESDAY -> local.getHour() >= 9;
      case THURSDAY -> local.getHour() < 21;
      default -> false;
    };
  }

  /** So that staff find, of last week, which kiosk was off and what that does to its figure. */
  private boolean isOffLastTuesday(ZonedDateTime local) {
    LocalDate today = end.plusSeconds(1).atZone(ZONE).toLocalDate();
    return place.offLastTuesday()
        && local.toLocalDate().equals(today.with(TemporalAdjusters.previous(DayOfWeek.TUESDAY)))
        && local.getHour() >= OFF_FROM
        && local.getHour() < OFF_UNTIL;
  }

  /** A draw from the Poisson distribution, by multiplying uniform draws (Knuth). */
  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; count++) {
      product *= random.nextDouble();
    }
    return count;
  }

  private static ActivityBody body(Weekly weekly, LocalDate first) {
    LocalDate date = first;
    while (!weekly.days().contains(date.getDayOfWeek())) {
      date = date.plusDays(1);
    }
    String days =
        weekly.days().stream()
            .sorted()
            .map(day -> day.name().substring(0, 2))
            .collect(Collectors.joining(","));
    return new ActivityBody(
        weekly.title() + " (voorbeeld)",
        weekly.theme(),
        null,
        date.atTime(weekly.start()),
        date.atTime(weekly.end()),
        "FREQ=WEEKLY;BYDAY=" + days,
        weekly.room(),
        null,
        null,
        true,
        false,
        false,
        weekly.sensitive(),
        null,
        null,
        null);
  }

  private static Document document(String id, DocumentKind kind, Object body) {
    Map<String, Object> json =
        Json.mapper().convertValue(body, new TypeReference<Map<String, Object>>() {});
    return new Document(id, kind, 1, 0, false, json);
  }
}
