package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.checkin.Counted;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.headcount.Headcounts;
import nl.huisvandekop.kiosk.headcount.Headcounts.Headcount;
import nl.huisvandekop.kiosk.screen.HeadcountView;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.HeadcountReason;

/** <i>Hoeveel mensen waren er?</i> */
final class HeadcountHandler {
  /** Earlier and later, an hour is shown only if something was counted in it. */
  private static final LocalTime FIRST = LocalTime.of(8, 0);

  private static final LocalTime LAST = LocalTime.of(22, 0);

  private final HostHandlers.Parts from;
  private final Headcounts headcounts;

  HeadcountHandler(HostHandlers.Parts from) {
    this.from = requireNonNull(from);
    headcounts = new Headcounts(from.store(), from.clock(), from.activities());
  }

  void page(Context ctx) {
    from.show(ctx, "headcount", view(ctx.queryParam("dag")));
  }

  void put(Context ctx) {
    ObjectNode body = RequestBody.object(ctx);
    int total = total(body.get("total"));
    if (body.has("hour")) {
      HeadcountReason reason =
          HeadcountReason.find(RequestBody.text(body, "reasonCode"))
              .orElseThrow(() -> wrong("reasonCode must be one of the fixed list"));
      headcounts.setHour(
          parsed(Instant::parse, RequestBody.text(body, "hour"), "hour"), total, reason);
    } else {
      headcounts.setActivity(
          parsed(LocalDate::parse, RequestBody.text(body, "date"), "date"),
          RequestBody.text(body, "activityId"),
          total);
    }
    ctx.status(204);
  }

  void remove(Context ctx) {
    headcounts.remove(ctx.pathParam("id"));
    ctx.status(204);
  }

  private static int total(JsonNode node) {
    if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrong("total must be a whole number");
    }
    return node.intValue();
  }

  private static <T> T parsed(Function<String, T> parser, String text, String field) {
    try {
      return parser.apply(text);
    } catch (DateTimeParseException e) {
      throw wrong(field + " has the wrong form");
    }
  }

  private static Problem wrong(String why) {
    return new Problem(422, "field-wrong", "The field " + why + ".");
  }

  private HeadcountView view(String wanted) {
    LocalDate today = LocalDate.ofInstant(from.clock().now(), KioskClock.ZONE);
    String helpline = from.views().helpline();
    if (!from.clock().trust().isTrusted()) {
      return new HeadcountView(null, null, null, List.of(), List.of(), false, helpline);
    }
    LocalDate oldest = today.minusDays(Headcounts.MOST_DAYS_BACK);
    LocalDate day =
        AgendaPages.date(wanted)
            .filter(date -> !date.isBefore(oldest) && !date.isAfter(today))
            .orElse(today);
    List<ActivityOccurrence> over = over(day);
    List<Headcount> byHand = headcounts.list();
    return new HeadcountView(
        day,
        day.isAfter(oldest) ? day.minusDays(1) : null,
        day.isBefore(today) ? day.plusDays(1) : null,
        activities(day, over, byHand),
        hours(day, byHand),
        over.stream().anyMatch(ActivityOccurrence::sensitive),
        helpline);
  }

  private List<ActivityOccurrence> over(LocalDate day) {
    return from.activities().list(day, day).stream()
        .filter(one -> !one.cancelled() && !one.end().toInstant().isAfter(from.clock().now()))
        .toList();
  }

  private List<HeadcountView.Row> activities(
      LocalDate day, List<ActivityOccurrence> over, List<Headcount> byHand) {
    Map<String, Integer> tapped =
        from.store().read(connection -> Counted.perActivity(connection, day));
    return over.stream()
        .filter(one -> !one.sensitive())
        .map(
            one ->
                row(
                    one.id(),
                    one,
                    tapped.getOrDefault(one.id(), 0),
                    find(
                        byHand,
                        body -> day.equals(body.date()) && one.id().equals(body.activityId()))))
        .toList();
  }

  private static HeadcountView.Row row(
      String key, ActivityOccurrence one, int tapped, Optional<Headcount> byHand) {
    return new HeadcountView.Row(
        key,
        one.date(),
        one.title(),
        one.start().toLocalTime(),
        one.end().toLocalTime(),
        tapped,
        byHand.map(count -> count.body().total()).orElse(null),
        byHand.map(Headcount::id).orElse(null));
  }

  /** By instants, so that the hour that comes twice in autumn is there twice. */
  private List<HeadcountView.Row> hours(LocalDate day, List<Headcount> byHand) {
    Instant begin = day.atStartOfDay(KioskClock.ZONE).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(KioskClock.ZONE).toInstant();
    Map<Instant, Integer> tapped =
        from.store().read(connection -> Counted.perHour(connection, begin, end));
    List<HeadcountView.Row> rows = new ArrayList<>();
    Duration hour = Duration.ofHours(1);
    Instant now = from.clock().now();
    for (Instant at = begin; at.isBefore(end) && !at.plus(hour).isAfter(now); at = at.plus(hour)) {
      Instant one = at;
      Optional<Headcount> count = find(byHand, body -> one.equals(body.hour()));
      LocalTime local = at.atZone(KioskClock.ZONE).toLocalTime();
      boolean usual = !local.isBefore(FIRST) && local.isBefore(LAST);
      if (usual || count.isPresent() || tapped.getOrDefault(at, 0) > 0) {
        rows.add(
            new HeadcountView.Row(
                at.toString(),
                null,
                null,
                local,
                local.plusHours(1),
                tapped.getOrDefault(at, 0),
                count.map(found -> found.body().total()).orElse(null),
                count.map(Headcount::id).orElse(null)));
      }
    }
    return rows;
  }

  private static Optional<Headcount> find(List<Headcount> all, Predicate<HeadcountBody> which) {
    return all.stream().filter(one -> which.test(one.body())).findFirst();
  }
}
