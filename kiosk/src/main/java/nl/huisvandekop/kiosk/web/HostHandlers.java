package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Map;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.checkin.Practice;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.hardware.Devices;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.screen.HelplineView;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** What a host does beside keeping the agenda. */
public final class HostHandlers {
  private final Parts from;
  private final ClosingHandler closing;
  private final PracticeHandler practice;
  private final HeadcountHandler headcounts;
  private final HolidaysHandler holidays;
  private final TalliesHandler tallies;
  private final NormPageHandler norm;

  /** What they rest on. */
  public record Parts(
      KioskStore store,
      KioskClock clock,
      Screens screens,
      PageViews views,
      Activities activities,
      OpeningHours hours,
      Practice practice,
      Sessions sessions,
      Devices devices) {
    /** Answers with a volunteers' page. */
    void show(Context ctx, String template, Object view) {
      Html.answer(ctx, screens.render(template, Html.inDutch(ctx), Map.of("view", view)));
    }
  }

  public HostHandlers(Parts from) {
    this.from = requireNonNull(from);
    closing = new ClosingHandler(from);
    practice = new PracticeHandler(from);
    headcounts = new HeadcountHandler(from);
    holidays = new HolidaysHandler(from);
    tallies = new TalliesHandler(from);
    norm = new NormPageHandler(from);
  }

  ClosingHandler closing() {
    return closing;
  }

  PracticeHandler practice() {
    return practice;
  }

  HeadcountHandler headcounts() {
    return headcounts;
  }

  HolidaysHandler holidays() {
    return holidays;
  }

  TalliesHandler tallies() {
    return tallies;
  }

  NormPageHandler norm() {
    return norm;
  }

  void more(Context ctx) {
    Html.answer(ctx, from.screens().moreMenu(from.views().state()));
  }

  /** The screen is being cleaned from here on, and whatever is wired to it. */
  void clean(Context ctx) {
    from.devices().cleaning();
    ctx.status(204);
  }

  void cleaning(Context ctx) {
    from.show(ctx, "cleaning", new HelplineView(from.views().helpline()));
  }
}
