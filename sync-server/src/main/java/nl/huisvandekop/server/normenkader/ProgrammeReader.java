package nl.huisvandekop.server.normenkader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.server.agenda.SiteActivity;
import nl.huisvandekop.server.normenkader.FactWeek.Programme;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Reads what took place off a site's agenda; what was cancelled did not. */
final class ProgrammeReader {
  private static final Set<String> EVERYONE = Set.of("iedereen", "voor iedereen", "alle bewoners");

  private final List<Held> held;
  private final LocalDate begins;
  private final LocalDate from;
  private final LocalDate through;

  private record Held(String id, ActivityBody body, Occurrence once) {
    LocalDate monday() {
      return once.start().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  }

  ProgrammeReader(List<SiteActivity> activities, LocalDate from, LocalDate through) {
    this.from = from;
    this.through = through;
    held = new ArrayList<>();
    for (SiteActivity activity : activities) {
      Agenda.occurrences(activity.event(), from, through).stream()
          .filter(once -> !once.cancelled())
          .forEach(once -> held.add(new Held(activity.id(), activity.body(), once)));
    }
    begins =
        activities.stream()
            .map(activity -> activity.body().start().toLocalDate())
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** Null where the agenda had not begun: that nothing is in it then says nothing. */
  Programme week(LocalDate monday) {
    if (begins == null || begins.isAfter(monday.plusDays(6))) {
      return null;
    }
    List<Held> week = held.stream().filter(one -> one.monday().equals(monday)).toList();
    return new Programme(
        titles(week.stream()),
        week.stream()
            .flatMap(one -> Stream.ofNullable(one.body().theme()))
            .collect(Collectors.toSet()),
        week.stream().flatMap(one -> group(one).stream()).collect(Collectors.toSet()),
        week.stream().anyMatch(one -> group(one).isEmpty()),
        titles(week.stream().filter(one -> one.body().withoutSignUp())),
        partnerMinutes(week) / 60.0,
        titles(week.stream().filter(one -> one.body().groupOffer())));
  }

  private static Set<String> titles(Stream<Held> week) {
    return week.map(one -> plain(one.body().title())).collect(Collectors.toSet());
  }

  /** Empty is everyone. */
  private static Optional<String> group(Held one) {
    return Optional.ofNullable(one.body().audience())
        .map(ProgrammeReader::plain)
        .filter(group -> !group.isEmpty() && !EVERYONE.contains(group));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Two partners at one time are one time with a partner. */
  private static int partnerMinutes(List<Held> week) {
    BitSet minutes = new BitSet();
    for (Held one : week) {
      if (one.body().byPartner()) {
        int first = minute(week, one.once().start());
        minutes.set(first, first + length(one.once()));
      }
    }
    return minutes.cardinality();
  }

  private static int minute(List<Held> week, ZonedDateTime time) {
    long monday = Hours.firstOf(week.get(0).monday());
    return Math.toIntExact(time.toEpochSecond() / 60 - monday * 60);
  }

  private static int length(Occurrence once) {
    return Math.toIntExact((once.end().toEpochSecond() - once.start().toEpochSecond()) / 60);
  }

  /** The hours of activities of which somebody counted heads on that day. */
  Set<Long> countedByHand(Handle handle, String siteId) {
    Set<String> counted =
        handle
            .createQuery(
                "SELECT activity_id, day FROM headcount WHERE site_id = :site"
                    + " AND day BETWEEN :from AND :through")
            .bind("site", siteId)
            .bind("from", from.toString())
            .bind("through", through.toString())
            .map((row, context) -> row.getString(1) + " " + row.getString(2))
            .set();
    Set<Long> hours = new HashSet<>();
    for (Held one : held) {
      if (counted.contains(one.id() + " " + one.once().start().toLocalDate())
          || counted.contains(one.id() + " " + one.once().date())) {
        long last = Hours.of(one.once().end().toInstant().minusSeconds(1));
        for (long hour = Hours.of(one.once().start().toInstant()); hour <= last; hour++) {
          hours.add(hour);
        }
      }
    }
    return hours;
  }
}
