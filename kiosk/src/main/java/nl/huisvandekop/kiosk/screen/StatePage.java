package nl.huisvandekop.kiosk.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.KioskStatus;

/**
 * The state page, worded.
 *
 * @param verdict the state as one sentence
 * @param facts what it rests on
 * @param refused rows that the server refused
 * @param conflicts documents to choose between
 * @param rejected documents that the server did not take
 * @param waiting what waits to be sent, by its name
 */
public record StatePage(
    Verdict verdict,
    List<Fact> facts,
    List<RefusedRow> refused,
    List<Choice> conflicts,
    List<Rejected> rejected,
    List<String> waiting) {
  private static final int HOT_CELSIUS = 80;

  /**
   * One thing about the kiosk.
   *
   * @param icon trusted markup
   * @param level {@code good}, {@code care} or {@code wrong}
   * @param detail more about it, empty for nothing
   */
  public record Fact(String icon, String name, String level, String value, String detail) {}

  /** A refused row: what it is about, why, and what comes of it. */
  public record RefusedRow(String what, String why, String next, String code) {}

  /**
   * A document in two versions.
   *
   * @param lines empty where one side deleted it
   */
  public record Choice(
      String id, String title, boolean mineDeleted, boolean theirsDeleted, List<Line> lines) {}

  /**
   * A document that the server did not take.
   *
   * @param next what comes of it by itself
   * @param lost what is lost if it is thrown away
   * @param edit the page on which it can be changed, null where it can't
   */
  public record Rejected(
      String id, String title, String why, String next, String lost, String edit, String code) {}

  /** One line of both versions; null where a side does not say it. */
  public record Line(String label, String mine, String theirs, boolean differs) {}

  static StatePage of(StateView view, Texts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(sending(view, t));
    if (view.syncOpenHour()) {
      facts.add(fact(t, "hourglass", "open-hour", "care", t.get("state.open-hour.on")));
    }
    facts.add(clock(view, t));
    facts.add(storage(view.status(), t));
    facts.add(hardware(view.status(), t));
    facts.add(parts(view.parts(), t));
    facts.add(SpokenWords.of(view.spoken(), t));
    facts.add(
        new Fact(
            Icons.svg("info-circle"),
            t.get("state.program"),
            "good",
            t.get("state.program.version", view.status().version()),
            t.get("state.program.days", view.status().uptimeDays())));
    return new StatePage(
        Verdict.of(view, t),
        facts,
        view.refused().stream().map(row -> refused(row, t)).toList(),
        view.conflicts().stream().map(conflict -> choice(conflict, t)).toList(),
        view.unsent().stream()
            .filter(one -> one.code() != null)
            .map(one -> rejected(one, t))
            .toList(),
        waiting(view, t));
  }

  /** Without a server nothing waits. */
  private static List<String> waiting(StateView view, Texts t) {
    return view.siteName() == null
        ? List.of()
        : view.unsent().stream()
            .filter(one -> one.code() == null)
            .map(one -> title(one, t))
            .toList();
  }

  private static Rejected rejected(StateView.Unsent one, Texts t) {
    String code = "refusal." + one.code();
    return new Rejected(
        one.id(),
        title(one, t),
        t.get(t.has(code) ? code : "refusal.other"),
        t.get(one.retry() ? "rejected.again" : "rejected.kept"),
        t.get(one.atServer() ? "rejected.lost.change" : "rejected.lost.all"),
        one.edit(),
        one.code());
  }

  private static String title(StateView.Unsent one, Texts t) {
    if (one.body() == null) {
      return t.get("unsent.removed", t.get("kind." + one.kind()));
    }
    return title(one.kind(), new DocumentWords(t).of(one.kind(), one.body()), t);
  }

  private static Fact sending(StateView view, Texts t) {
    String waiting =
        view.waiting() == 0 ? t.get("state.waiting.0") : t.get("state.waiting", view.waiting());
    if (view.siteName() == null) {
      return new Fact(
          Icons.svg("cloud-off"),
          t.get("state.sync"),
          view.server() == null ? "good" : "care",
          t.get(view.server() == null ? "state.sync.alone" : "state.sync.not-enrolled"),
          t.get("state.sync.kept"));
    }
    String last =
        view.lastSync() == null
            ? t.get("state.sync.never")
            : t.get("state.sync.last", Verdict.lastSync(view, t));
    if (view.syncProblem() == null) {
      return new Fact(Icons.svg("cloud-check"), t.get("state.sync"), "good", last, waiting);
    }
    String problem = view.syncProblemDetail() == null ? "" : view.syncProblemDetail() + " ";
    return new Fact(
        Icons.svg("cloud-off"),
        t.get("state.sync"),
        "care",
        last,
        problem + waiting + " " + t.get("state.code", view.syncProblem()));
  }

  private static Fact clock(StateView view, Texts t) {
    boolean good = view.now() != null;
    String undated = view.undated() == 0 ? "" : t.get("state.undated", view.undated());
    return new Fact(
        Icons.svg(good ? "clock" : "clock-question"),
        t.get("state.clock"),
        good ? "good" : "care",
        good
            ? t.get(
                "state.clock.now",
                t.time(view.now().toLocalTime()),
                t.get("state.clock." + view.status().clock()))
            : t.get("state.clock.unknown"),
        good ? undated : (t.get("state.clock.counting") + " " + undated).strip());
  }

  private static Fact storage(KioskStatus status, Texts t) {
    String free = t.get("state.storage.free", gigabytes(status.freeDiskMiB()));
    boolean full = status.freeDiskMiB() < Verdict.LEAST_FREE_MIB;
    if (!status.databaseOk()) {
      return new Fact(
          Icons.svg("database"), t.get("state.storage"), "wrong", t.get("state.storage.bad"), free);
    }
    boolean worn = Boolean.FALSE.equals(status.diskOk());
    return new Fact(
        Icons.svg("database"),
        t.get("state.storage"),
        full ? "wrong" : worn ? "care" : "good",
        t.get("state.storage." + (full ? "full" : worn ? "worn" : "good")),
        free);
  }

  private static Fact hardware(KioskStatus status, Texts t) {
    boolean weak = Boolean.TRUE.equals(status.underVoltage());
    Integer heat = status.temperatureCelsius();
    boolean hot = heat != null && heat >= HOT_CELSIUS;
    boolean blank = Boolean.FALSE.equals(status.screenAlive());
    String value = weak ? "weak" : hot ? "hot" : blank ? "blank" : "good";
    return new Fact(
        Icons.svg("plug-connected"),
        t.get("state.hardware"),
        weak || hot || blank ? "care" : "good",
        t.get("state.hardware." + value),
        heat == null ? "" : t.get("state.hardware.heat", heat));
  }

  private static Fact parts(List<StateView.Part> parts, Texts t) {
    String failing = named(parts, "failing", t);
    String ready = named(parts, "ready", t);
    String value = failing.isEmpty() ? ready.isEmpty() ? "none" : "ready" : "failing";
    String found = ready.isEmpty() ? "" : t.get("state.parts.found", ready);
    return new Fact(
        Icons.svg("device-tablet"),
        t.get("state.parts"),
        failing.isEmpty() ? "good" : "care",
        t.get("state.parts." + value, failing),
        failing.isEmpty() ? found : (found + " " + t.get("state.parts.help")).strip());
  }

  private static String named(List<StateView.Part> parts, String finding, Texts t) {
    return parts.stream()
        .filter(part -> part.finding().equals(finding))
        .map(part -> t.get("part." + part.kind()))
        .collect(Collectors.joining(", "));
  }

  private static Fact fact(Texts t, String icon, String key, String level, String value) {
    return new Fact(
        Icons.svg(icon), t.get("state." + key), level, value, t.get("state." + key + ".detail"));
  }

  /** In gigabytes with one decimal, as people know it from their phones. */
  private static String gigabytes(long mebibytes) {
    return String.format(java.util.Locale.GERMANY, "%.1f", mebibytes / 1024.0);
  }

  private static RefusedRow refused(StateView.Refused row, Texts t) {
    String code = "refusal." + row.code();
    String why = t.has(code) ? t.get(code) : t.get("refusal.other");
    return new RefusedRow(
        t.get("refused." + row.list(), Objects.requireNonNullElse(row.period(), "")),
        why,
        t.get(row.retry() ? "refused.again" : "refused.kept"),
        row.code());
  }

  private static Choice choice(StateView.Conflict conflict, Texts t) {
    DocumentWords words = new DocumentWords(t);
    DocumentKind kind = conflict.kind();
    Map<String, String> mine = conflict.mine() == null ? Map.of() : words.of(kind, conflict.mine());
    Map<String, String> theirs =
        conflict.theirs() == null ? Map.of() : words.of(kind, conflict.theirs());
    Set<String> labels = new LinkedHashSet<>(mine.keySet());
    labels.addAll(theirs.keySet());
    List<Line> lines =
        labels.stream()
            .map(
                label ->
                    new Line(
                        label,
                        mine.get(label),
                        theirs.get(label),
                        !Objects.equals(mine.get(label), theirs.get(label))))
            .toList();
    String title = mine.isEmpty() ? title(kind, theirs, t) : title(kind, mine, t);
    return new Choice(
        conflict.id(), title, conflict.mine() == null, conflict.theirs() == null, lines);
  }

  private static String title(DocumentKind kind, Map<String, String> words, Texts t) {
    String name = t.get("kind." + kind);
    String title = words.get(t.get("document.title"));
    if (title == null) {
      String from = kind == DocumentKind.OPENING_HOURS ? "valid-from" : "when";
      title = words.get(t.get("document." + from));
    }
    return title == null ? name : name + ": " + title;
  }
}
