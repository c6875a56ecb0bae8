package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.agenda.CalendarFile;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.Activity;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.protocol.ActivityBody;

/** The agenda: for everyone to read, for volunteers to keep. */
public final class ActivityHandler {
  private static final List<String> FLAGS =
      List.of("withoutSignUp", "byPartner", "groupOffer", "sensitive");

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

  void add(Context ctx) {
    Activity added = activities.add(body(ctx));
    ctx.status(201).json(added);
  }

  void change(Context ctx) {
    ctx.json(activities.change(ctx.pathParam("id"), body(ctx)));
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

  private static ActivityBody body(Context ctx) {
    ObjectNode body = RequestBody.object(ctx);
    // What is not said is not so; an open door is no exception.
    FLAGS.stream().filter(flag -> !body.has(flag)).forEach(flag -> body.put(flag, false));
    return RequestBody.as(body, ActivityBody.class);
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
