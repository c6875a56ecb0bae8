package nl.huisvandekop.server.dashboard.norm;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.Weight;
import nl.huisvandekop.server.normenkader.Card;
import nl.huisvandekop.server.normenkader.CardLine;
import nl.huisvandekop.server.normenkader.CriterionResult;
import nl.huisvandekop.server.normenkader.Judging;
import nl.huisvandekop.server.normenkader.Judging.Judged;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.normenkader.NormHistory;
import nl.huisvandekop.server.normenkader.NormHistory.Stretch;
import nl.huisvandekop.server.normenkader.Result;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;

/** How a place stands against the normenkader, and stood. Thread-safe. */
public final class CardPages {
  private static final int MOST_HISTORY = 30;

  private final RegionPack pack;
  private final Sites sites;
  private final Judging judging;
  private final NormHistory history;
  private final Frames frames;
  private final Pages pages = new Pages();

  public CardPages(
      RegionPack pack, Sites sites, Judging judging, NormHistory history, Frames frames) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
    this.judging = requireNonNull(judging);
    this.history = requireNonNull(history);
    this.frames = requireNonNull(frames);
  }

  static String address(String siteId) {
    return "/plekken/" + siteId + "/normenkader";
  }

  static boolean may(Visitor visitor) {
    return visitor.reach().role() != Role.REGION_READER;
  }

  /** The same answer for a place that is not there and for one beyond reach. */
  Site site(Visitor visitor, String id) {
    return sites
        .find(id)
        .filter(
            site ->
                visitor
                    .reach()
                    .seesSite(
                        site.id(),
                        Optional.ofNullable(site.areaCode())
                            .flatMap(pack::area)
                            .map(Area::gemeente)
                            .orElse(null)))
        .orElseThrow(
            () ->
                new Problem(404, "site-unknown", "There is no such site, or you may not see it."));
  }

  /** The page; {@code klaar} says what was just done. */
  public void show(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Site site = site(visitor, ctx.pathParam("id"));
    NormWords words = new NormWords(visitor.wording());
    Frame frame =
        frames.inside(
            visitor.say("{0}: normenkader", site.name()),
            Frames.Section.SITES,
            visitor,
            site.sample());
    Choice back = new Choice(site.name(), null, "/plekken/" + site.id(), false);
    Optional<Judged> now = judging.now(site.id());
    List<CardView.Past> past =
        past(visitor, words, history.of(site.id(), MOST_HISTORY), now.map(CardPages::titles));
    String done =
        switch (String.valueOf(ctx.queryParam("klaar"))) {
          case "beoordeeld" -> visitor.say("De beoordeling is bewaard.");
          case "bevestigd" -> visitor.say("De beoordeling is bevestigd.");
          default -> null;
        };
    CardView view =
        now.map(judged -> view(visitor, words, frame, back, judged, past, done))
            .orElseGet(
                () ->
                    new CardView(
                        frame,
                        back,
                        null,
                        List.of(
                            visitor.say(
                                "Alleen plekken die actief zijn, worden naast het normenkader"
                                    + " gelegd.")),
                        List.of(),
                        List.of(),
                        past,
                        done));
    pages.answer(ctx, "normCard.jte", view);
  }

  private static CardView view(
      Visitor visitor,
      NormWords words,
      Frame frame,
      Choice back,
      Judged judged,
      List<CardView.Past> past,
      String done) {
    Norm norm = judged.version().norm();
    List<CardLine> lines = words.card().lines(norm, judged.card());
    Map<String, List<CardView.Line>> themes = new LinkedHashMap<>();
    for (CardLine line : lines) {
      themes
          .computeIfAbsent(line.criterion().theme(), key -> new ArrayList<>())
          .add(line(visitor, words, judged.card().siteId(), line));
    }
    return new CardView(
        frame,
        back,
        words.meets(judged.card().meets()),
        summary(visitor, words, judged, lines),
        judged.card().meets() == Meets.YES
            ? List.of()
            : todo(visitor, words, judged.card().siteId(), lines),
        themes.entrySet().stream()
            .map(one -> new CardView.Theme(one.getKey(), one.getValue()))
            .toList(),
        past,
        done);
  }

  private static List<String> summary(
      Visitor visitor, NormWords words, Judged judged, List<CardLine> lines) {
    List<String> summary = new ArrayList<>();
    int share = judged.version().norm().sharePercent();
    summary.add(
        visitor.say(
            "Beoordeeld op {0} met versie {1} ({2}).",
            words.date(judged.card().day()),
            judged.version().version(),
            words.stage(judged.version().stage())));
    summary.add(
        visitor.say(
            "Verplicht: {0} van de {1} in orde. Van wat verder meetelt: {2} van de {3}; minstens"
                + " {4}% is nodig.",
            count(lines, Weight.REQUIRED, true),
            count(lines, Weight.REQUIRED, false),
            count(lines, Weight.COUNTS, true),
            count(lines, Weight.COUNTS, false),
            share));
    long counts = count(lines, Weight.COUNTS, false);
    long more = (counts * share + 99) / 100 - count(lines, Weight.COUNTS, true);
    if (more > 0) {
      summary.add(
          visitor.say(
              "Van wat verder meetelt zijn er nog {0} nodig; niet alles hoeft dus in orde te zijn.",
              more));
    }
    if (!visitor.wording().locale().getLanguage().equals("nl")) {
      summary.add(visitor.say("Criteria, redenen en tips staan hier zoals ze zijn vastgelegd."));
    }
    List<String> later =
        lines.stream()
            .filter(line -> line.criterion().weight() == Weight.REQUIRED)
            .filter(line -> line.result().result() == Result.NOT_APPLICABLE_YET)
            .map(line -> line.criterion().title())
            .toList();
    if (!later.isEmpty()) {
      summary.add(
          visitor.say("Verplicht, maar nog niet te toetsen: {0}.", String.join("; ", later)));
    }
    return summary;
  }

  private static long count(List<CardLine> lines, Weight weight, boolean onlyMet) {
    return lines.stream()
        .filter(line -> line.criterion().weight() == weight)
        .map(line -> line.result().result())
        .filter(result -> result != Result.NOT_APPLICABLE_YET)
        .filter(result -> !onlyMet || result == Result.MET)
        .count();
  }

  /** What is required first, then what counts; what is not met before what is not known. */
  private static List<CardView.Todo> todo(
      Visitor visitor, NormWords words, String siteId, List<CardLine> lines) {
    List<CardView.Todo> todo = new ArrayList<>();
    for (Weight weight : List.of(Weight.REQUIRED, Weight.COUNTS)) {
      for (Result result : List.of(Result.NOT_MET, Result.UNKNOWN)) {
        lines.stream()
            .filter(line -> line.criterion().weight() == weight)
            .filter(line -> line.result().result() == result)
            .map(
                line ->
                    new CardView.Todo(
                        line.criterion().title(),
                        words.result(result),
                        words.weight(weight),
                        result == Result.NOT_MET ? line.criterion().tip() : line.evidence(),
                        assessHref(visitor, siteId, line)))
            .forEach(todo::add);
      }
    }
    return todo;
  }

  private static CardView.Line line(
      Visitor visitor, NormWords words, String siteId, CardLine line) {
    return new CardView.Line(
        line.criterion().title(),
        words.weight(line.criterion().weight()),
        words.result(line.result().result()),
        line.measured() == null ? "–" : line.measured(),
        line.threshold() == null ? visitor.say("nog geen drempel") : line.threshold(),
        line.window(),
        line.evidence(),
        line.criterion().tip(),
        assessHref(visitor, siteId, line));
  }

  private static String assessHref(Visitor visitor, String siteId, CardLine line) {
    return line.criterion().assessed() && may(visitor)
        ? address(siteId) + "/" + line.criterion().id()
        : null;
  }

  private static Map<String, String> titles(Judged judged) {
    return judged.version().norm().criteria().stream()
        .collect(Collectors.toMap(Criterion::id, Criterion::title));
  }

  /**
   * @param titles of the criteria of now, by id; an older one that is no more goes by its id
   */
  private static List<CardView.Past> past(
      Visitor visitor,
      NormWords words,
      List<Stretch> stretches,
      Optional<Map<String, String>> titles) {
    List<CardView.Past> past = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Card before = i + 1 < stretches.size() ? stretches.get(i + 1).card() : null;
      past.add(
          new CardView.Past(
              visitor.say(
                  "{0} tot en met {1}", words.date(stretch.from()), words.date(stretch.through())),
              stretch.card().version(),
              words.meets(stretch.card().meets()),
              before == null
                  ? List.of()
                  : changed(visitor, words, before, stretch.card(), titles.orElse(Map.of()))));
    }
    return past;
  }

  private static List<String> changed(
      Visitor visitor, NormWords words, Card before, Card after, Map<String, String> titles) {
    List<String> changed = new ArrayList<>();
    for (CriterionResult one : after.criteria()) {
      Optional<CriterionResult> was = before.find(one.id());
      if (was.isPresent() && was.get().result() != one.result()) {
        changed.add(
            visitor.say(
                "{0}: was {1}, wordt {2}",
                titles.getOrDefault(one.id(), one.id()),
                words.result(was.get().result()).text(),
                words.result(one.result()).text()));
      }
    }
    return changed;
  }
}
