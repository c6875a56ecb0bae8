package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.coverage.AreaReport.Around;
import nl.huisvandekop.server.coverage.AreaReports;
import nl.huisvandekop.server.coverage.Way;
import nl.huisvandekop.server.coverage.Ways;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.time.Hours;

/** The form on how far a place really is from an area. Thread-safe. */
final class DistancePage {
  private final AreaReports areas;
  private final Ways ways;
  private final Frames frames;
  private final Pages pages;
  private final Clock clock;

  DistancePage(AreaReports areas, Ways ways, Frames frames, Pages pages, Clock clock) {
    this.areas = requireNonNull(areas);
    this.ways = requireNonNull(ways);
    this.frames = requireNonNull(frames);
    this.pages = requireNonNull(pages);
    this.clock = requireNonNull(clock);
  }

  /** An area and a place, of which the address speaks. */
  private record Asked(Visitor visitor, Area area, Around around) {
    String areaHref() {
      return AreaQuery.href(area.code(), null);
    }
  }

  private Asked asked(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Area area = areas.area(ctx.pathParam("code"), visitor.reach());
    Around around =
        areas
            .around(area, ctx.pathParam("site"))
            .orElseThrow(
                () ->
                    new Problem(
                        404, "site-unknown", "There is no active site with a location like this."));
    return new Asked(visitor, area, around);
  }

  void form(Context ctx) {
    Asked asked = asked(ctx);
    show(ctx, asked, DistanceForm.of(asked.around().way(), asked.visitor().wording()), false);
  }

  void say(Context ctx) {
    Asked asked = asked(ctx);
    DistanceForm form =
        new DistanceForm(ctx.formParam("km"), ctx.formParam("geen"), ctx.formParam("reden"));
    if (!form.isRight()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, asked, form, true);
      return;
    }
    ways.say(
        asked.area().code(),
        asked.around().site().id(),
        form.metres(),
        form.reason(),
        asked.visitor().account().name());
    ctx.redirect(asked.areaHref() + "#plekken", HttpStatus.SEE_OTHER);
  }

  void takeBack(Context ctx) {
    Asked asked = asked(ctx);
    ways.takeBack(
        asked.area().code(), asked.around().site().id(), asked.visitor().account().name());
    ctx.redirect(asked.areaHref() + "#plekken", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Asked asked, DistanceForm form, boolean judged) {
    Visitor visitor = asked.visitor();
    String action = AreaQuery.distanceHref(asked.area().code(), asked.around().site().id());
    pages.answer(
        ctx,
        "distance.jte",
        new DistanceView(
            frames.inside(
                visitor.say("Hoe ver is het echt?"),
                Frames.Section.COVERAGE,
                visitor,
                asked.around().site().sample()),
            asked.area().name(),
            asked.areaHref(),
            asked.around().site().name(),
            now(asked),
            form.fields(judged, visitor.wording()),
            action,
            asked.around().way() == null ? null : action + "/terug"));
  }

  private String now(Asked asked) {
    Wording words = asked.visitor().wording();
    Way way = asked.around().way();
    if (way == null) {
      String km = AreaPage.km(asked.around().km(), words);
      return asked.around().over() == null
          ? words.say("Nu telt de rechte lijn: {0}, gemiddeld over de inwoners.", km)
          : words.say(
              "Nu telt de rechte lijn: {0}, gemiddeld over de inwoners. Die gaat over water: {1}.",
              km, asked.around().over());
    }
    String when = words.moment(way.at(), clock.instant(), Hours.ZONE);
    return way.metres() == null
        ? words.say("Nu telt deze plek niet mee. Dat vulde {0} in, {1}.", way.account(), when)
        : words.say(
            "Nu telt {0}. Dat vulde {1} in, {2}.",
            AreaPage.km(way.metres() / 1_000.0, words), way.account(), when);
  }
}
