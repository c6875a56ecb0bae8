package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.Arrivals;
import nl.huisvandekop.kiosk.calendar.CalendarAddress;
import nl.huisvandekop.kiosk.calendar.CalendarExport;
import nl.huisvandekop.kiosk.calendar.CalendarImport;
import nl.huisvandekop.kiosk.calendar.CalendarImport.Own;
import nl.huisvandekop.kiosk.calendar.Sticks;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.place.Place;

/**
 * Calendars in and out, for volunteers.
 *
 * <p>{@code GET /api/agenda/sticks} answers {@code {sticks:[{stick, files:[{file, bytes,
 * tooLarge}]}]}}. {@code POST /api/agenda/import} takes {@code {stick, file}} or {@code {address}}
 * and answers what would happen: {@code {id, name, activities:[{what, id, title, start, end,
 * recurrence, room, notes:[{code, detail}]}], left:[{line, title, code, detail}], people, past}};
 * {@code what} is {@code new}, {@code changed} or {@code unchanged}; a new activity has no theme
 * and is not sensitive, which a volunteer says afterwards. Nothing is changed until {@code POST
 * /api/agenda/import/{id}} with {@code {"leaveOut":[ids]?}}, which answers {@code {added, changed}}
 * and can be undone as one. {@code POST /api/agenda/export} takes {@code {stick}} and answers
 * {@code {stick, file}}.
 *
 * <p>Problems, each with a {@code detail} for volunteers: {@code stick-gone}, {@code
 * stick-not-writable}, {@code address-not-valid}, {@code address-not-allowed}, {@code
 * address-refused}, {@code address-unreachable}, {@code address-too-slow}, {@code not-a-calendar},
 * {@code calendar-broken}, {@code calendar-too-large}, {@code calendar-too-many-events}, {@code
 * import-gone}, {@code agenda-full}.
 */
public final class CalendarHandler {
  private final Sticks sticks;
  private final CalendarImport imports;
  private final CalendarExport exports;
  private final Place place;

  public CalendarHandler(
      Sticks sticks, Arrivals arrivals, Activities activities, Place place, KioskClock clock) {
    this.sticks = requireNonNull(sticks);
    this.place = requireNonNull(place);
    imports = new CalendarImport(arrivals, sticks, new CalendarAddress(), clock);
    exports = new CalendarExport(activities, sticks, clock);
  }

  void sticks(Context ctx) {
    ctx.json(Map.of("sticks", sticks.list()));
  }

  void preview(Context ctx) {
    ObjectNode body = RequestBody.object(ctx);
    ctx.json(
        body.has("address")
            ? imports.fromAddress(RequestBody.text(body, "address"), own())
            : imports.fromStick(
                RequestBody.text(body, "stick"), RequestBody.text(body, "file"), own()));
  }

  void confirm(Context ctx) {
    Set<String> leaveOut = new HashSet<>();
    for (JsonNode id : RequestBody.object(ctx).path("leaveOut")) {
      leaveOut.add(id.asText());
    }
    ctx.json(imports.confirm(ctx.pathParam("id"), leaveOut));
  }

  void export(Context ctx) {
    String stick = RequestBody.text(RequestBody.object(ctx), "stick");
    ctx.json(Map.of("stick", stick, "file", exports.toStick(stick, own())));
  }

  private Own own() {
    return place
        .find()
        .map(named -> new Own(named.siteId(), named.siteName()))
        .orElse(new Own("kiosk", "Agenda"));
  }
}
