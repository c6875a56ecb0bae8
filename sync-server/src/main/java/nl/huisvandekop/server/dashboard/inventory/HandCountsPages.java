package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.byhand.CountEntry;
import nl.huisvandekop.server.byhand.DayHours;
import nl.huisvandekop.server.byhand.HandAgenda;
import nl.huisvandekop.server.byhand.HandFault;
import nl.huisvandekop.server.byhand.HandKept;
import nl.huisvandekop.server.byhand.HandKept.Kept;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.inventory.HandFrame.Part;
import nl.huisvandekop.server.time.Hours;

/** The page for what was counted by hand in a place without a kiosk. Thread-safe. */
public final class HandCountsPages {
  private static final String TEMPLATE = "handCounts.jte";
  private static final String DATE = "datum";
  private static final String ALL = "uren";
  private static final String STAMP = "stempel";

  private final Pages pages = new Pages();
  private final HandKept hand;
  private final Frames frames;
  private final Clock clock;

  public HandCountsPages(HandKept hand, Frames frames, Clock clock) {
    this.hand = requireNonNull(hand);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /**
   * What the form asks.
   *
   * @param all whether it shows hours in which the place was closed too
   * @param activities titles by id, of those that can be counted apart
   */
  private record Asked(
      LocalDate date, boolean all, List<Long> hours, Map<String, String> activities) {}

  /** The counts of a day: {@code datum}, or else today. */
  public void show(Context ctx) {
    Kept kept = HandFrame.kept(ctx, hand);
    Asked asked = asked(kept, ctx.queryParam(DATE), ctx.queryParam(ALL));
    show(ctx, kept, asked, texts(kept, asked.date())::get, List.of());
  }

  /** Keeps the counts of a day, or says why not. */
  public void keep(Context ctx) {
    Kept kept = HandFrame.kept(ctx, hand);
    if (day(ctx.formParam(DATE)).isEmpty()) {
      throw new Problem(422, "date-wrong", "Counts are kept of today or of an earlier day.");
    }
    Asked asked = asked(kept, ctx.formParam(DATE), ctx.formParam(ALL));
    CountEntry entry =
        CountEntry.read(ctx::formParam, asked.date(), asked.hours(), asked.activities().keySet());
    if (!entry.faults().isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, kept, asked, ctx::formParam, entry.faults());
      return;
    }
    String id = kept.site().id();
    try {
      hand.setCounts(Visitor.of(ctx).account(), id, entry, String.valueOf(ctx.formParam(STAMP)));
    } catch (Problem problem) {
      if (!problem.code().equals(CountEntry.CHANGED_MEANWHILE)) {
        throw problem;
      }
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, HandFrame.kept(ctx, hand), asked, ctx::formParam, List.of());
      return;
    }
    HandFrame.saved(ctx, HandFrame.address(id, Part.COUNTS), "&" + DATE + "=" + asked.date());
  }

  /** A day that counts can be of. */
  private Optional<LocalDate> day(String date) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Hours.ZONE);
    LocalDate earliest = Hours.local(Hours.EARLIEST).toLocalDate().plusDays(1);
    return HandHoursPages.date(date).filter(one -> !one.isAfter(today) && one.isAfter(earliest));
  }

  private Asked asked(Kept kept, String date, String all) {
    LocalDate day = day(date).orElseGet(() -> LocalDate.ofInstant(clock.instant(), Hours.ZONE));
    long now = Hours.of(clock.instant());
    Map<String, String> activities = new LinkedHashMap<>();
    HandAgenda.between(kept.activities(), day, day).stream()
        .filter(item -> !item.once().cancelled() && !item.body().sensitive())
        .forEach(item -> activities.put(item.id(), item.body().title()));
    return new Asked(
        day,
        all != null,
        all == null ? DayHours.openOrCounted(kept, day, now) : DayHours.begun(day, now),
        activities);
  }

  private static Map<String, String> texts(Kept kept, LocalDate date) {
    Map<String, String> texts = new HashMap<>();
    kept.headcounts()
        .values()
        .forEach(
            body -> {
              if (body.hour() != null) {
                texts.put(CountEntry.field(Hours.of(body.hour())), String.valueOf(body.total()));
              } else if (body.date().equals(date)) {
                texts.put(CountEntry.field(body.activityId()), String.valueOf(body.total()));
              }
            });
    return texts;
  }

  private void show(
      Context ctx, Kept kept, Asked asked, UnaryOperator<String> texts, List<HandFault> faults) {
    Visitor visitor = Visitor.of(ctx);
    String address = HandFrame.address(kept.site().id(), Part.COUNTS);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Hours.ZONE);
    LocalDate next = asked.date().plusDays(1);
    String date = asked.date().toString();
    String now = CountEntry.stamp(asked.date(), kept.headcounts().values());
    pages.answer(
        ctx,
        TEMPLATE,
        new HandCountsView(
            HandFrame.of(ctx, frames, kept, Part.COUNTS),
            date,
            visitor.wording().weekdayAndDate(asked.date()),
            Objects.requireNonNullElse(ctx.formParam(STAMP), now),
            ctx.formParam(STAMP) != null && !now.equals(ctx.formParam(STAMP)),
            day(visitor.say("Dag ervoor"), address, asked.date().minusDays(1)),
            next.isAfter(today) ? null : day(visitor.say("Dag erna"), address, next),
            asked.all()
                ? null
                : new Choice(
                    visitor.say("Laat alle uren zien"),
                    null,
                    Links.to(address, DATE, date, ALL, "alle"),
                    false),
            asked.hours().stream().map(hour -> hour(visitor, texts, faults, hour)).toList(),
            asked.activities().entrySet().stream()
                .map(
                    one ->
                        number(
                            visitor, texts, faults, CountEntry.field(one.getKey()), one.getValue()))
                .toList()));
  }

  private static Choice day(String label, String address, LocalDate date) {
    return new Choice(label, null, Links.to(address, DATE, date.toString()), false);
  }

  /** An hour that the clock has twice is named with its distance from UTC. */
  private static Field hour(
      Visitor visitor, UnaryOperator<String> texts, List<HandFault> faults, long hour) {
    ZonedDateTime start = Hours.local(hour);
    boolean twice =
        Hours.local(hour + 1).getHour() == start.getHour()
            || Hours.local(hour - 1).getHour() == start.getHour();
    String from = String.valueOf(start.getHour());
    String until = String.valueOf(start.getHour() + 1);
    String label =
        twice
            ? visitor.say("{0} tot {1} uur (UTC{2})", from, until, start.getOffset().getId())
            : visitor.say("{0} tot {1} uur", from, until);
    return number(visitor, texts, faults, CountEntry.field(hour), label);
  }

  private static Field number(
      Visitor visitor,
      UnaryOperator<String> texts,
      List<HandFault> faults,
      String name,
      String label) {
    String text = Optional.ofNullable(texts.apply(name)).orElse("");
    return HandFrame.said(visitor, faults, Field.of(name, "text", label, text).optional());
  }
}
