package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.ActivityView;
import nl.huisvandekop.kiosk.screen.ProgrammeChoice;
import nl.huisvandekop.kiosk.screen.ProgrammeView;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.protocol.Reference;

/** The agenda as residents see it. */
public final class ProgrammePages {
  /** How far ahead one looks for what there is to choose from, and for what is later. */
  private static final int HORIZON_DAYS = 180;

  /** A page of more is closed with a day, and the next one begins there. */
  private static final int MOST_ROWS = 40;

  private static final int MOST_AUDIENCES = 30;

  private final Screens screens;
  private final KioskClock clock;
  private final Place place;
  private final Activities activities;

  public ProgrammePages(Screens screens, KioskClock clock, Place place, Activities activities) {
    this.screens = requireNonNull(screens);
    this.clock = requireNonNull(clock);
    this.place = requireNonNull(place);
    this.activities = requireNonNull(activities);
  }

  void list(Context ctx) {
    answer(ctx, "programme", Map.of("view", view(choice(ctx))));
  }

  void choose(Context ctx) {
    answer(ctx, "programme-choice", Map.of("view", view(choice(ctx))));
  }

  void one(Context ctx) {
    Optional<Place.Named> named = place.find();
    ActivityOccurrence found =
        find(ctx.pathParam("id"), ctx.pathParam("date"))
            .orElseThrow(() -> new NotFoundResponse("There is no such activity."));
    Map<String, Object> view = new HashMap<>();
    view.put("view", view(found, named));
    view.put("now", now());
    view.put("place", named.map(Place.Named::siteName).orElse(null));
    answer(ctx, "activity", view);
  }

  private Optional<ActivityOccurrence> find(String id, String date) {
    try {
      return activities.find(id, LocalDate.parse(date));
    } catch (DateTimeParseException | Problem noDateOfAnyAgenda) {
      return Optional.empty();
    }
  }

  private static ProgrammeChoice choice(Context ctx) {
    return new ProgrammeChoice(
        ProgrammeChoice.Span.find(ctx.queryParam("wanneer")).orElse(ProgrammeChoice.Span.TODAY),
        nonBlank(ctx.queryParam("thema")),
        nonBlank(ctx.queryParam("voor")),
        date(ctx.queryParam("vanaf")));
  }

  private static String nonBlank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** An address that somebody made up shows the first page. */
  private static LocalDate date(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException madeUp) {
      return null;
    }
  }

  private ProgrammeView view(ProgrammeChoice choice) {
    LocalDateTime now = now();
    if (now == null) {
      return new ProgrammeView(null, choice, List.of(), null, List.of(), List.of());
    }
    LocalDate today = now.toLocalDate();
    List<ActivityOccurrence> ahead =
        activities.list(today, today.plusDays(HORIZON_DAYS)).stream()
            .filter(one -> one.end().toLocalDateTime().isAfter(now))
            .toList();
    List<ActivityOccurrence> chosen =
        ahead.stream()
            .filter(one -> choice.theme() == null || choice.theme().equals(one.theme()))
            .filter(
                one ->
                    choice.audience() == null || choice.audience().equalsIgnoreCase(one.audience()))
            .filter(one -> isWithin(choice, today, date(one)))
            .toList();
    Optional<Place.Named> named = place.find();
    List<ActivityOccurrence> page = upToADay(chosen);
    return new ProgrammeView(
        now,
        choice,
        page.stream().map(one -> view(one, named)).toList(),
        page.size() < chosen.size() ? date(chosen.get(page.size())) : null,
        themes(ahead, named),
        audiences(ahead));
  }

  private static boolean isWithin(ProgrammeChoice choice, LocalDate today, LocalDate date) {
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return switch (choice.span()) {
      case TODAY -> !date.isAfter(today);
      case WEEK -> date.isBefore(monday);
      case LATER ->
          !date.isBefore(monday) && (choice.from() == null || !date.isBefore(choice.from()));
    };
  }

  /** Whole days, as many as fit, at least one. */
  private static List<ActivityOccurrence> upToADay(List<ActivityOccurrence> all) {
    List<ActivityOccurrence> page = new ArrayList<>();
    for (ActivityOccurrence one : all) {
      boolean newDay = page.isEmpty() || !date(one).equals(date(page.get(page.size() - 1)));
      if (newDay && page.size() >= MOST_ROWS) {
        break;
      }
      page.add(one);
    }
    return page;
  }

  private static List<Reference.Theme> themes(
      List<ActivityOccurrence> ahead, Optional<Place.Named> named) {
    return named.map(Place.Named::reference).map(Reference::themes).orElse(List.of()).stream()
        .filter(theme -> ahead.stream().anyMatch(one -> theme.code().equals(one.theme())))
        .toList();
  }

  private static List<String> audiences(List<ActivityOccurrence> ahead) {
    TreeSet<String> audiences = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    ahead.stream().flatMap(one -> Stream.ofNullable(one.audience())).forEach(audiences::add);
    return audiences.stream().limit(MOST_AUDIENCES).toList();
  }

  private static LocalDate date(ActivityOccurrence one) {
    return one.start().toLocalDate();
  }

  private static ActivityView view(ActivityOccurrence one, Optional<Place.Named> named) {
    return new ActivityView(
        one.id(),
        one.date(),
        one.title(),
        named.map(at -> at.themeIcon(one.theme())).orElse(null),
        one.start().toLocalDateTime(),
        one.end().toLocalDateTime(),
        one.room(),
        one.audience(),
        one.organiser(),
        one.price(),
        one.withoutSignUp(),
        one.places(),
        one.sensitive(),
        one.cancelled(),
        one.moved());
  }

  private LocalDateTime now() {
    return clock.trust().isTrusted() ? LocalDateTime.ofInstant(clock.now(), KioskClock.ZONE) : null;
  }

  private void answer(Context ctx, String template, Map<String, ?> view) {
    Html.answer(ctx, screens.render(template, Html.preferences(ctx), view));
  }
}
