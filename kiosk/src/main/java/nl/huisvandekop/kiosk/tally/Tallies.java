package nl.huisvandekop.kiosk.tally;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.kiosk.checkin.Counted;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.headcount.Headcounts;
import nl.huisvandekop.kiosk.headcount.Headcounts.Headcount;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.uptime.UptimeHistory;
import nl.huisvandekop.protocol.HeadcountBody;

/** What came of the house's days. To be asked only while the clock is trusted. Thread-safe. */
public final class Tallies {
  private final KioskStore store;
  private final KioskClock clock;
  private final Headcounts headcounts;
  private final OpeningHours opening;

  public Tallies(KioskStore store, KioskClock clock, Headcounts headcounts, OpeningHours opening) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.headcounts = requireNonNull(headcounts);
    this.opening = requireNonNull(opening);
  }

  /** What came of a date. */
  public record Day(LocalDate date, Tally tally) {}

  /** The first date of which anything is known; empty before anything is. */
  public Optional<LocalDate> since() {
    Stream<Instant> byHand = headcounts.list().stream().map(one -> begin(one.body()));
    return Stream.concat(store.read(UptimeHistory::first).stream(), byHand)
        .min(Comparator.naturalOrder())
        .map(first -> LocalDate.ofInstant(first, KioskClock.ZONE));
  }

  /** The dates in order, none left out; of the hours only those that are over. */
  public List<Day> days(LocalDate first, LocalDate last) {
    List<HeadcountBody> byHand = headcounts.list().stream().map(Headcount::body).toList();
    Planned plan = new Planned(opening.history());
    return store.read(
        connection -> {
          Hours hours = Hours.read(connection, begin(first), begin(last.plusDays(1)), byHand, plan);
          List<Day> days = new ArrayList<>();
          for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Tally sum = hours.sum(begin(date), begin(date.plusDays(1)), clock.now());
            days.add(new Day(date, withActivities(connection, date, sum, byHand)));
          }
          return days;
        });
  }

  /**
   * Heads of a day's activities take the place of what was tapped for them. Of two counts of one
   * activity the larger saw more.
   */
  private static Tally withActivities(
      Connection connection, LocalDate date, Tally hours, List<HeadcountBody> byHand)
      throws SQLException {
    Map<String, Integer> heads =
        byHand.stream()
            .filter(body -> date.equals(body.date()))
            .collect(Collectors.toMap(HeadcountBody::activityId, HeadcountBody::total, Math::max));
    if (heads.isEmpty()) {
      return hours;
    }
    Map<String, Integer> tapped = Counted.perActivity(connection, date);
    int replaced = heads.keySet().stream().mapToInt(id -> tapped.getOrDefault(id, 0)).sum();
    int counted = heads.values().stream().mapToInt(Integer::intValue).sum();
    int rest = Math.max(0, hours.people() - replaced);
    return new Tally(
        rest + counted,
        Math.min(rest, hours.byHand()) + counted,
        hours.headcounts() + heads.size(),
        hours.hours());
  }

  private static Instant begin(HeadcountBody body) {
    return body.hour() != null ? body.hour() : begin(body.date());
  }

  private static Instant begin(LocalDate date) {
    return date.atStartOfDay(KioskClock.ZONE).toInstant();
  }
}
