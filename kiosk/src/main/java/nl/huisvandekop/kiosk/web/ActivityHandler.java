package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.agenda.CalendarFile;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.protocol.ActivityBody;

/**
 * The agenda: for everyone to read, for volunteers to keep.
 *
 * <p>{@code GET /api/activities?from=&to=} answers {@code {from, to, activities:[…]}}, each an
 * {@link ActivityOccurrence}: its {@code id} and {@code date} name it, {@code cancelled} and {@code
 * moved} say what became of it. Cancelled ones are in the list.
 *
 * <p>{@code POST /api/activities} takes {@code {title, start, end, theme?, audience?, recurrence?,
 * room?, organiser?, price?, places?, withoutSignUp?, byPartner?, groupOffer?, sensitive?}}, {@code
 * PUT /api/activities/{id}} the same as a whole (what was cancelled or moved stays so), {@code POST
 * /api/activities/{id}/copy} any of these fields to differ in ({@code {}} copies as it is; a start
 * without an end keeps the length). {@code GET /api/activities/{id}} answers one with its {@code
 * cancelled} and {@code moved}. Start and end are local, such as {@code 2026-11-24T10:00}.
 *
 * <p>Each change answers the activity: {@code {id, version, …, cancelled:[date], moved:[{date,
 * start, end, room}], warnings:[{code, detail, id, title, start, end}]}}. A problem's {@code
 * detail} is a sentence in a volunteer's words, to be shown as it is; its {@code code} is one of
 * {@code title-empty}, {@code title-too-long}, {@code title-not-plain} (the same for audience,
 * room, organiser, price), {@code end-before-start}, {@code activity-too-long}, {@code
 * time-does-not-exist}, {@code year-out-of-bounds}, {@code places-out-of-bounds}, {@code
 * theme-not-valid}, {@code repeat-not-understood}, {@code series-too-long}, {@code
 * start-not-in-series}, {@code too-many-changed}, {@code activity-unknown}, {@code agenda-full},
 * {@code choice-needed}; {@code field-wrong} is a fault of the page.
 */
public final class ActivityHandler {
  private final Activities activities;
  private final KioskClock clock;
  private final Place place;

  public ActivityHandler(Activities activities, KioskClock clock, Place place) {
    this.activities = requireNonNull(activities);
    this.clock = requireNonNull(clock);
    this.place = requireNonNull(place);
  }

  private record Listed(LocalDate from, LocalDate to, List<ActivityOccurrence> activities) {}

  void list(Context ctx) {
    LocalDate from = date(ctx, "from");
    LocalDate to = date(ctx, "to");
    ctx.json(new Listed(from, to, activities.list(from, to)));
  }

  void get(Context ctx) {
    ctx.json(activities.get(ctx.pathParam("id")));
  }

  void add(Context ctx) {
    ctx.status(201).json(activities.add(ActivityRequest.body(RequestBody.object(ctx))));
  }

  void change(Context ctx) {
    ctx.json(activities.change(ctx.pathParam("id"), ActivityRequest.body(RequestBody.object(ctx))));
  }

  void copy(Context ctx) {
    ActivityBody original = activities.get(ctx.pathParam("id")).body();
    ctx.status(201)
        .json(activities.copy(ActivityRequest.differing(original, RequestBody.object(ctx))));
  }

  void delete(Context ctx) {
    activities.delete(ctx.pathParam("id"));
    ctx.status(204);
  }

  void calendar(Context ctx) {
    Optional<Place.Named> named = place.find();
    String siteId = named.map(Place.Named::siteId).orElse("kiosk");
    String name = named.map(Place.Named::siteName).orElse("Agenda");
    ctx.contentType(CalendarFile.CONTENT_TYPE)
        .result(activities.calendar(siteId, name, clock.now()));
  }

  private static LocalDate date(Context ctx, String name) {
    String text = ctx.queryParam(name);
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw new Problem(422, "date-not-valid", name + " must be a date such as 2026-11-24.");
    }
  }
}
