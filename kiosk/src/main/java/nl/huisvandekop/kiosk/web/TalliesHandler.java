package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.headcount.Headcounts;
import nl.huisvandekop.kiosk.screen.TalliesView;
import nl.huisvandekop.kiosk.tally.HourState;
import nl.huisvandekop.kiosk.tally.Tallies;
import nl.huisvandekop.kiosk.tally.Tally;

/** <i>Tellingen</i>: how many people came. */
final class TalliesHandler {
  /** How many are seen at once. */
  private static final int WEEKS = 8;

  private final HostHandlers.Parts from;
  private final Tallies tallies;

  TalliesHandler(HostHandlers.Parts from) {
    this.from = requireNonNull(from);
    Headcounts headcounts = new Headcounts(from.store(), from.clock(), from.activities());
    tallies = new Tallies(from.store(), from.clock(), headcounts, from.hours());
  }

  void page(Context ctx) {
    boolean weekly = "week".equals(ctx.queryParam("per"));
    TalliesView view = view(weekly, ctx.queryParam("week"));
    Html.answer(ctx, from.screens().tallies(view, Html.inDutch(ctx)));
  }

  private TalliesView view(boolean weekly, String wanted) {
    String helpline = from.views().helpline();
    if (!from.clock().trust().isTrusted()) {
      return new TalliesView(weekly, null, null, null, null, List.of(), helpline);
    }
    LocalDate today = LocalDate.ofInstant(from.clock().now(), KioskClock.ZONE);
    Optional<LocalDate> since = tallies.since();
    if (since.isEmpty()) {
      return new TalliesView(weekly, today, null, null, null, List.of(), helpline);
    }
    LocalDate oldest = monday(since.get());
    LocalDate newest = monday(today);
    LocalDate week =
        AgendaPages.date(wanted)
            .map(TalliesHandler::monday)
            .filter(one -> !one.isBefore(oldest) && !one.isAfter(newest))
            .orElse(newest);
    int step = weekly ? WEEKS : 1;
    LocalDate first = week.minusWeeks(step - 1L);
    LocalDate next = week.plusWeeks(step);
    return new TalliesView(
        weekly,
        today,
        oldest.isBefore(first) ? first.minusWeeks(1) : null,
        week.isBefore(newest) ? next.isAfter(newest) ? newest : next : null,
        week,
        rows(tallies.days(first, week.plusDays(6)), weekly ? 7 : 1, today),
        helpline);
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<TalliesView.Row> rows(List<Tallies.Day> days, int each, LocalDate today) {
    List<TalliesView.Row> rows = new ArrayList<>();
    for (int i = 0; i < days.size(); i += each) {
      List<Tallies.Day> those = days.subList(i, i + each);
      Tally sum = those.stream().map(Tallies.Day::tally).reduce(Tally::plus).orElseThrow();
      LocalDate first = those.get(0).date();
      boolean runs = !today.isBefore(first) && today.isBefore(first.plusDays(each));
      rows.add(
          new TalliesView.Row(
              first,
              sum.state().name().toLowerCase(Locale.ROOT),
              sum.people(),
              sum.byHand(),
              sum.headcounts() > 0,
              sum.hours(HourState.DOWN),
              sum.hours(HourState.UNSURE),
              runs));
    }
    return rows;
  }
}
