package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.CalendarFile;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.server.agenda.PublicAgenda;
import nl.huisvandekop.server.agenda.PublicAgenda.PublicOccurrence;
import nl.huisvandekop.server.opendata.SchemaOrg;
import nl.huisvandekop.server.region.RegionPack;

/** What is on, for anyone. */
public final class AgendaHandler {
  private static final List<String> FORMATS = List.of("json", "icalendar", "schema-org");
  private static final int DAYS_UNLESS_SAID = 28;
  private static final int MOST_DAYS = 400;

  /** A calendar program asks again after this, in seconds. */
  private static final int FRESH_SECONDS = 900;

  private final PublicAgenda agenda;
  private final SchemaOrg schemaOrg;
  private final RegionPack pack;
  private final Clock clock;

  public AgendaHandler(PublicAgenda agenda, SchemaOrg schemaOrg, RegionPack pack, Clock clock) {
    this.agenda = requireNonNull(agenda);
    this.schemaOrg = requireNonNull(schemaOrg);
    this.pack = requireNonNull(pack);
    this.clock = requireNonNull(clock);
  }

  void calendar(Context ctx) {
    String file = agenda.calendar(ctx.pathParam("id")).orElseThrow(SitesHandler::unknown);
    ctx.header("Cache-Control", "public, max-age=" + FRESH_SECONDS)
        .contentType(CalendarFile.CONTENT_TYPE)
        .result(file);
  }

  void list(Context ctx) {
    String area = ctx.queryParam("area");
    if (area != null && pack.area(area).isEmpty()) {
      throw new Problem(422, "area-unknown", "There is no area with this code in the region.");
    }
    LocalDate from = date(ctx, "from", LocalDate.ofInstant(clock.instant(), Agenda.ZONE));
    LocalDate through = date(ctx, "to", from.plusDays(DAYS_UNLESS_SAID - 1L));
    long days = ChronoUnit.DAYS.between(from, through) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw new Problem(
          422, "period-out-of-bounds", "A period has 1 to " + MOST_DAYS + " days, from before to.");
    }
    String format = format(ctx);
    if (format.equals("icalendar")) {
      String name = area == null ? pack.name() : pack.area(area).orElseThrow().name();
      ctx.header("Cache-Control", "public, max-age=" + FRESH_SECONDS)
          .contentType(CalendarFile.CONTENT_TYPE)
          .result(agenda.calendar(name, area));
      return;
    }
    List<PublicOccurrence> activities = agenda.occurrences(area, from, through);
    if (format.equals("schema-org")) {
      ctx.contentType(SchemaOrg.CONTENT_TYPE).result(schemaOrg.events(activities).toString());
      return;
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("from", from);
    answer.put("to", through);
    answer.put("activities", activities);
    ctx.json(answer);
  }

  private static String format(Context ctx) {
    String format = Objects.requireNonNullElse(ctx.queryParam("format"), "json");
    if (!FORMATS.contains(format)) {
      throw new Problem(422, "parameter-wrong", "format must be one of " + FORMATS + ".");
    }
    return format;
  }

  private static LocalDate date(Context ctx, String name, LocalDate unlessSaid) {
    String text = ctx.queryParam(name);
    if (text == null) {
      return unlessSaid;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= Limits.FIRST_YEAR && date.getYear() <= Limits.LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException e) {
      throw new Problem(422, "date-wrong", name + " must be a date such as 2026-11-24.");
    }
    throw new Problem(
        422,
        "period-out-of-bounds",
        "%s must lie in the years %d to %d.".formatted(name, Limits.FIRST_YEAR, Limits.LAST_YEAR));
  }
}
