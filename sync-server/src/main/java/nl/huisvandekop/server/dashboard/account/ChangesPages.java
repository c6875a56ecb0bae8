package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.audit.AuditLog.Entry;
import nl.huisvandekop.server.audit.AuditLog.Filter;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Field.Option;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Frames.Section;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.time.Hours;

/** What staff changed, for region-admins. Thread-safe. */
public final class ChangesPages {
  static final String ADDRESS = "/wijzigingen";

  private static final int A_PAGE = 50;
  private static final int MOST_PAGES = 1_000;
  private static final int MOST_IN_TABLE = 50_000;

  private final AuditLog audit;
  private final Frames frames;
  private final Clock clock;
  private final Pages pages = new Pages();

  public ChangesPages(AuditLog audit, Frames frames, Clock clock) {
    this.audit = requireNonNull(audit);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /** As they stand in the address; a date that is none is as if it were not there. */
  private record Wanted(String account, String action, String subject, String from, String to) {
    static Wanted of(Context ctx) {
      return new Wanted(
          text(ctx, "account"),
          text(ctx, "wat"),
          text(ctx, "onderwerp"),
          date(ctx, "van").map(LocalDate::toString).orElse(null),
          date(ctx, "tot").map(LocalDate::toString).orElse(null));
    }

    private static String text(Context ctx, String name) {
      return Optional.ofNullable(ctx.queryParam(name))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .orElse(null);
    }

    private static Optional<LocalDate> date(Context ctx, String name) {
      try {
        return Optional.ofNullable(text(ctx, name))
            .map(LocalDate::parse)
            .filter(day -> day.getYear() >= Limits.FIRST_YEAR && day.getYear() <= Limits.LAST_YEAR);
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    Filter filter() {
      return new Filter(
          account,
          action,
          subject,
          from == null ? null : startOf(LocalDate.parse(from)),
          to == null ? null : startOf(LocalDate.parse(to).plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
      return day.atStartOfDay(Hours.ZONE).toInstant();
    }

    String link(String page, String form) {
      return Links.to(
          ADDRESS,
          "account",
          account,
          "wat",
          action,
          "onderwerp",
          subject,
          "van",
          from,
          "tot",
          to,
          "blad",
          page,
          "vorm",
          form);
    }
  }

  /** {@code account}, {@code wat}, {@code onderwerp}, {@code van}, {@code tot}, {@code vorm}. */
  public void show(Context ctx) {
    Visitor t = Visitor.of(ctx);
    Wanted wanted = Wanted.of(ctx);
    if ("csv".equals(ctx.queryParam("vorm"))) {
      table(ctx, wanted);
      return;
    }
    int page = page(ctx.queryParam("blad"));
    List<Entry> found = audit.list(wanted.filter(), A_PAGE + 1, page * A_PAGE);
    pages.answer(
        ctx,
        "changes.jte",
        new ChangesView(
            frames.inside(t.say("Wijzigingen"), Section.CHANGES, t, false),
            fields(t, wanted),
            found.stream().limit(A_PAGE).map(entry -> row(t, entry)).toList(),
            page == 0 ? null : wanted.link(String.valueOf(page - 1), null),
            found.size() <= A_PAGE ? null : wanted.link(String.valueOf(page + 1), null),
            wanted.link(null, "csv")));
  }

  private static int page(String text) {
    try {
      return text == null ? 0 : Math.min(MOST_PAGES, Math.max(0, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private List<Field> fields(Visitor t, Wanted wanted) {
    List<Option> actions =
        Stream.concat(
                Stream.of(new Option("", t.say("alles"))),
                audit.actions().stream()
                    .map(code -> new Option(code, ChangeWords.action(t.wording(), code))))
            .toList();
    return List.of(
        Field.select("wat", t.say("Wat"), wanted.action(), actions).optional(),
        Field.of("account", "text", t.say("Door wie"), wanted.account()).optional(),
        Field.of("onderwerp", "text", t.say("Aan wat"), wanted.subject()).optional(),
        Field.of("van", "date", t.say("Vanaf"), wanted.from()).optional(),
        Field.of("tot", "date", t.say("Tot en met"), wanted.to()).optional());
  }

  private ChangesView.Row row(Visitor t, Entry entry) {
    return new ChangesView.Row(
        t.wording().moment(entry.at(), clock.instant(), Hours.ZONE),
        entry.account(),
        ChangeWords.action(t.wording(), entry.action()),
        entry.subject(),
        entry.changes().stream().map(one -> ChangeWords.change(t.wording(), one)).toList());
  }

  private void table(Context ctx, Wanted wanted) {
    Csv csv = new Csv(List.of("at", "account", "action", "subject", "changes"));
    for (Entry entry : audit.list(wanted.filter(), MOST_IN_TABLE, 0)) {
      String changes =
          entry.changes().stream()
              .map(
                  one ->
                      one.field()
                          + ": "
                          + Optional.ofNullable(one.was()).orElse("-")
                          + " > "
                          + Optional.ofNullable(one.became()).orElse("-"))
              .collect(joining("; "));
      csv.row(entry.at(), entry.account(), entry.action(), entry.subject(), changes);
    }
    ctx.contentType("text/csv; charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"wijzigingen.csv\"")
        .result(csv.toString());
  }
}
