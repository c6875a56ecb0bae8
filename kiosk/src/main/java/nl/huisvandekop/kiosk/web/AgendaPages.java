package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.Activity;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.activity.Coming;
import nl.huisvandekop.kiosk.activity.Drafts;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.AgendaView;
import nl.huisvandekop.kiosk.screen.CalendarView;
import nl.huisvandekop.kiosk.screen.OccurrenceView;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.Reference;

/** The volunteers' pages of the agenda: a week, and one occurrence. */
public final class AgendaPages {
  private static final int DAYS = 7;

  private final Screens screens;
  private final Activities activities;
  private final Coming coming;
  private final Drafts drafts;
  private final Place place;
  private final KioskClock clock;

  public AgendaPages(
      Screens screens,
      Activities activities,
      Coming coming,
      Drafts drafts,
      Place place,
      KioskClock clock) {
    this.screens = requireNonNull(screens);
    this.activities = requireNonNull(activities);
    this.coming = requireNonNull(coming);
    this.drafts = requireNonNull(drafts);
    this.place = requireNonNull(place);
    this.clock = requireNonNull(clock);
  }

  void week(Context ctx) {
    LocalDate now = LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
    LocalDate monday =
        date(ctx.queryParam("week"))
            .orElse(now)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Optional<Place.Named> named = place.find();
    Map<Coming.Occasion, Integer> wanted = coming.counts();
    AgendaView view =
        new AgendaView(
            monday,
            clock.trust().isTrusted() ? now : null,
            activities.list(monday, monday.plusDays(DAYS - 1)).stream()
                .map(one -> entry(one, named, wanted))
                .toList(),
            EditorPages.draftTitle(drafts),
            activities
                .lastChange()
                .map(
                    last ->
                        new AgendaView.Change(
                            last.what().toString(), last.title(), last.date(), last.activities()))
                .orElse(null),
            ctx.queryParam("gedaan") != null,
            ctx.queryParam("terug") != null,
            named.map(Place.Named::reference).map(Reference::helpline).orElse(null));
    show(ctx, "agenda", view);
  }

  void occurrence(Context ctx) {
    String id = ctx.pathParam("id");
    LocalDate date = date(ctx.pathParam("date")).orElseThrow(AgendaPages::unknown);
    Activity activity = activities.get(id);
    ActivityOccurrence one = activities.find(id, date).orElseThrow(AgendaPages::unknown);
    Optional<Place.Named> named = place.find();
    OccurrenceView view =
        new OccurrenceView(
            entry(one, named, coming.counts()),
            activity.body(),
            named.map(where -> where.themeName(one.theme())).orElse(null),
            !date.isAfter(activity.body().start().toLocalDate()),
            named.map(Place.Named::reference).map(Reference::helpline).orElse(null));
    show(ctx, "occurrence", view);
  }

  /** Calendars in and out; the page's script asks the API. */
  void calendars(Context ctx) {
    String helpline =
        place.find().map(Place.Named::reference).map(Reference::helpline).orElse(null);
    show(ctx, "calendar", new CalendarView(helpline));
  }

  /** A date of a year that the agenda can show. */
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.ofNullable(text)
          .map(LocalDate::parse)
          .filter(date -> date.getYear() > Limits.FIRST_YEAR && date.getYear() < Limits.LAST_YEAR);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** For an address of an occurrence that there is not. */
  static Problem unknown() {
    return new Problem(404, "occurrence-unknown", "Op die dag is deze activiteit er niet.");
  }

  private void show(Context ctx, String template, Object view) {
    Html.answer(ctx, screens.render(template, Html.inDutch(ctx), Map.of("view", view)));
  }

  private static AgendaView.Entry entry(
      ActivityOccurrence one, Optional<Place.Named> named, Map<Coming.Occasion, Integer> wanted) {
    return new AgendaView.Entry(
        one.id(),
        one.date(),
        one.title(),
        named.map(where -> where.themeIcon(one.theme())).orElse(null),
        one.start().toLocalDateTime(),
        one.end().toLocalDateTime(),
        one.room(),
        one.recurring(),
        one.cancelled(),
        one.moved(),
        wanted.getOrDefault(new Coming.Occasion(one.id(), one.date()), 0));
  }
}
