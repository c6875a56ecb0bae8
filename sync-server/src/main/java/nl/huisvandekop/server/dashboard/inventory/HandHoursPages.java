package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.byhand.HandFault;
import nl.huisvandekop.server.byhand.HandKept;
import nl.huisvandekop.server.byhand.HandKept.Kept;
import nl.huisvandekop.server.byhand.OpeningEntry;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.inventory.HandFrame.Part;
import nl.huisvandekop.server.dashboard.inventory.HandHoursView.Row;
import nl.huisvandekop.server.time.Hours;

/** The page for the opening hours of a place without a kiosk. Thread-safe. */
public final class HandHoursPages {
  private static final String TEMPLATE = "handHours.jte";
  private static final int SPARE_ROWS = 3;
  private static final int SPANS = 2;

  private final Pages pages = new Pages();
  private final HandKept hand;
  private final Frames frames;
  private final Clock clock;

  public HandHoursPages(HandKept hand, Frames frames, Clock clock) {
    this.hand = requireNonNull(hand);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /** The form, filled in with the hours that {@code vanaf} names, or that hold today. */
  public void show(Context ctx) {
    Kept kept = HandFrame.kept(ctx, hand);
    LocalDate today = today();
    TreeMap<LocalDate, OpeningHoursBody> all = new TreeMap<>(kept.openings());
    LocalDate asked = date(ctx.queryParam(OpeningEntry.FROM)).orElse(null);
    Map.Entry<LocalDate, OpeningHoursBody> held = all.floorEntry(asked == null ? today : asked);
    LocalDate from = asked == null ? today : asked;
    Map<String, String> texts = held == null ? new HashMap<>() : texts(held.getValue(), today);
    texts.put(OpeningEntry.FROM, from.toString());
    show(ctx, kept, texts::get, List.of(), all.containsKey(from) ? from.toString() : null);
  }

  /** Keeps the hours, or says why not. */
  public void keep(Context ctx) {
    Kept kept = HandFrame.kept(ctx, hand);
    LocalDate today = today();
    List<DateException> past =
        date(ctx.formParam(OpeningEntry.FROM)).map(kept.openings()::get).stream()
            .flatMap(body -> body.exceptions().stream())
            .filter(one -> one.date().isBefore(today))
            .toList();
    OpeningEntry entry = OpeningEntry.read(ctx::formParam, past);
    if (entry.body() == null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, kept, ctx::formParam, entry.faults(), null);
      return;
    }
    String id = kept.site().id();
    hand.setOpening(Visitor.of(ctx).account(), id, entry.body());
    HandFrame.saved(ctx, HandFrame.address(id, Part.HOURS), "&vanaf=" + entry.body().validFrom());
  }

  /** Takes hours away. */
  public void remove(Context ctx) {
    String id = ctx.pathParam("id");
    date(ctx.formParam(OpeningEntry.FROM))
        .ifPresent(from -> hand.removeOpening(Visitor.of(ctx).account(), id, from));
    HandFrame.saved(ctx, HandFrame.address(id, Part.HOURS), "");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.ZONE);
  }

  static Optional<LocalDate> date(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> texts(OpeningHoursBody body, LocalDate today) {
    Map<String, String> texts = new HashMap<>();
    body.week()
        .forEach(
            (day, spans) -> {
              for (int i = 0; i < spans.size(); i++) {
                texts.put(OpeningEntry.opens(day, i), spans.get(i).opens().toString());
                texts.put(OpeningEntry.closes(day, i), spans.get(i).closes().toString());
              }
            });
    List<DateException> toCome =
        body.exceptions().stream()
            .filter(one -> !one.date().isBefore(today))
            .sorted(Comparator.comparing(DateException::date))
            .toList();
    int row = -1;
    DateException before = null;
    for (DateException one : toCome) {
      boolean goesOn =
          before != null
              && before.date().plusDays(1).equals(one.date())
              && before.spans().equals(one.spans());
      row += goesOn ? 0 : 1;
      add(texts, row, one, goesOn);
      before = one;
    }
    return texts;
  }

  private static void add(Map<String, String> texts, int row, DateException one, boolean goesOn) {
    texts.put(OpeningEntry.differs(row, "tm"), one.date().toString());
    if (goesOn) {
      return;
    }
    texts.put(OpeningEntry.differs(row, "van"), one.date().toString());
    List<Span> spans = one.spans();
    for (int i = 0; i < spans.size(); i++) {
      texts.put(OpeningEntry.differs(row, "open-" + i), spans.get(i).opens().toString());
      texts.put(OpeningEntry.differs(row, "dicht-" + i), spans.get(i).closes().toString());
    }
  }

  private void show(
      Context ctx, Kept kept, UnaryOperator<String> form, List<HandFault> faults, String remove) {
    Visitor visitor = Visitor.of(ctx);
    pages.answer(
        ctx,
        TEMPLATE,
        new HandHoursView(
            HandFrame.of(ctx, frames, kept, Part.HOURS),
            history(visitor, kept),
            field(visitor, form, faults, OpeningEntry.FROM, "date", visitor.say("Geldt vanaf"))
                .hinted(
                    visitor.say(
                        "De eerste dag waarop deze tijden gelden. Wat eerder gold, blijft"
                            + " bewaard.")),
            days(visitor, form, faults),
            differing(visitor, form, faults),
            remove));
  }

  private static List<Choice> history(Visitor visitor, Kept kept) {
    String address = HandFrame.address(kept.site().id(), Part.HOURS);
    return new TreeMap<>(kept.openings())
        .descendingKeySet().stream()
            .map(
                from ->
                    new Choice(
                        visitor.say("Vanaf {0}", visitor.wording().date(from)),
                        null,
                        Links.to(address, OpeningEntry.FROM, from.toString()),
                        false))
            .toList();
  }

  static List<Row> days(Visitor visitor, UnaryOperator<String> form, List<HandFault> faults) {
    List<Row> rows = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Field> fields = new ArrayList<>();
      String name = visitor.wording().weekday(day);
      for (int i = 0; i < spans(form, span -> OpeningEntry.opens(day, span)); i++) {
        fields.add(
            field(visitor, form, faults, OpeningEntry.opens(day, i), "time", from(visitor, i))
                .optional());
        fields.add(
            field(visitor, form, faults, OpeningEntry.closes(day, i), "time", until(visitor, i))
                .optional());
      }
      rows.add(row(visitor, name, fields));
    }
    return rows;
  }

  /** How many spans there is room for: two, or as many as there are. */
  private static int spans(UnaryOperator<String> form, IntFunction<String> field) {
    int filled = SPANS;
    for (int i = SPANS; i < OpeningEntry.MOST_SPANS; i++) {
      filled = filled(form, field.apply(i)) ? i + 1 : filled;
    }
    return filled;
  }

  private static boolean filled(UnaryOperator<String> form, String field) {
    String text = form.apply(field);
    return text != null && !text.isBlank();
  }

  static List<Row> differing(Visitor visitor, UnaryOperator<String> form, List<HandFault> faults) {
    int last = -1;
    for (int row = 0; row < OpeningEntry.MOST_ROWS; row++) {
      boolean any =
          filled(form, OpeningEntry.differs(row, "van"))
              || filled(form, OpeningEntry.differs(row, "tm"));
      last = any ? row : last;
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(last + 1 + SPARE_ROWS, OpeningEntry.MOST_ROWS); row++) {
      rows.add(differing(visitor, form, faults, row));
    }
    return rows;
  }

  private static Row differing(
      Visitor visitor, UnaryOperator<String> form, List<HandFault> faults, int row) {
    List<Field> fields = new ArrayList<>();
    String first = OpeningEntry.differs(row, "van");
    String last = OpeningEntry.differs(row, "tm");
    fields.add(field(visitor, form, faults, first, "date", visitor.say("Eerste dag")).optional());
    fields.add(field(visitor, form, faults, last, "date", visitor.say("Laatste dag")).optional());
    int spans = spans(form, span -> OpeningEntry.differs(row, "open-" + span));
    for (int i = 0; i < spans; i++) {
      String opens = OpeningEntry.differs(row, "open-" + i);
      String closes = OpeningEntry.differs(row, "dicht-" + i);
      fields.add(field(visitor, form, faults, opens, "time", from(visitor, i)).optional());
      fields.add(field(visitor, form, faults, closes, "time", until(visitor, i)).optional());
    }
    return row(visitor, visitor.say("Anders dan normaal, {0}", row + 1), fields);
  }

  /** A fault says in which row it is, since the list above the form names it apart. */
  private static Row row(Visitor visitor, String title, List<Field> fields) {
    return new Row(
        title,
        fields.stream()
            .map(
                field ->
                    field.error() == null
                        ? field
                        : field.wrong(visitor.say("{0}: {1}", title, field.error())))
            .toList());
  }

  private static String from(Visitor visitor, int span) {
    return span == 0 ? visitor.say("Open van") : visitor.say("En van");
  }

  private static String until(Visitor visitor, int span) {
    return span == 0 ? visitor.say("Tot") : visitor.say("En tot");
  }

  private static Field field(
      Visitor visitor,
      UnaryOperator<String> form,
      List<HandFault> faults,
      String name,
      String kind,
      String label) {
    return HandFrame.said(visitor, faults, Field.of(name, kind, label, form.apply(name)));
  }
}
