package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.Happening;
import nl.huisvandekop.kiosk.screen.HomeView;
import nl.huisvandekop.kiosk.screen.RestView;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.protocol.Reference.Slide;

/** What the screen shows while nobody uses it. */
public final class RestPages {
  /** Before the doors open and after they close, someone may still be about. */
  private static final int ABOUT_MINUTES = 30;

  private static final int MOST_SLIDES = 12;

  private final Screens screens;
  private final PageViews views;
  private final OpeningHours hours;
  private final Place place;

  public RestPages(Screens screens, PageViews views, OpeningHours hours, Place place) {
    this.screens = requireNonNull(screens);
    this.views = requireNonNull(views);
    this.hours = requireNonNull(hours);
    this.place = requireNonNull(place);
  }

  void show(Context ctx) {
    HomeView home = views.home();
    RestView view = new RestView(home, slides(home.now()), isDark(home));
    Html.answer(ctx, screens.rest(view));
  }

  private List<Slide> slides(LocalDateTime now) {
    return place.find().map(Place.Named::slides).orElse(List.of()).stream()
        .filter(slide -> isOn(slide, now))
        .limit(MOST_SLIDES)
        .toList();
  }

  private static boolean isOn(Slide slide, LocalDateTime now) {
    return slide.until() == null || now != null && !now.toLocalDate().isAfter(slide.until());
  }

  /** Only where it is known to be closed, and nothing is planned then all the same. */
  private boolean isDark(HomeView home) {
    LocalDateTime now = home.now();
    return now != null
        && hours.current().isPresent()
        && hours.current().get().spansOn(now.toLocalDate()).stream()
            .noneMatch(span -> isAbout(opens(span, now.toLocalDate()), closes(span, now), now))
        && home.today().stream().noneMatch(one -> isAbout(one, now));
  }

  private static boolean isAbout(Happening one, LocalDateTime now) {
    return isAbout(one.start(), one.end(), now);
  }

  private static boolean isAbout(LocalDateTime from, LocalDateTime until, LocalDateTime now) {
    return !now.isBefore(from.minusMinutes(ABOUT_MINUTES))
        && now.isBefore(until.plusMinutes(ABOUT_MINUTES));
  }

  private static LocalDateTime opens(Span span, LocalDate date) {
    return date.atTime(span.opens());
  }

  private static LocalDateTime closes(Span span, LocalDateTime now) {
    boolean midnight = span.closes().equals(LocalTime.MIDNIGHT);
    return now.toLocalDate().plusDays(midnight ? 1 : 0).atTime(span.closes());
  }
}
