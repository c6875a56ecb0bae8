package nl.huisvandekop.server.dashboard.norm;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.Downloads;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.SizeClass;
import nl.huisvandekop.server.normenkader.CardWords;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.normenkader.WhatIf;
import nl.huisvandekop.server.normenkader.WhatIf.CriterionChange;
import nl.huisvandekop.server.normenkader.WhatIf.Row;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;

/** Two versions side by side over all places: who changes, and why. Thread-safe. */
public final class ComparePages {
  private static final String ADDRESS = NormPages.ADDRESS + "/vergelijk";

  private final RegionPack pack;
  private final Norms norms;
  private final WhatIf whatIf;
  private final Frames frames;
  private final Pages pages = new Pages();

  public ComparePages(RegionPack pack, Norms norms, WhatIf whatIf, Frames frames) {
    this.pack = requireNonNull(pack);
    this.norms = requireNonNull(norms);
    this.whatIf = requireNonNull(whatIf);
    this.frames = requireNonNull(frames);
  }

  private record Asked(NormVersion from, NormVersion to, String gemeente) {
    String query() {
      return "?van="
          + from.version()
          + "&naar="
          + to.version()
          + (gemeente == null ? "" : "&gemeente=" + gemeente);
    }
  }

  /** The fields to choose two versions with; none where there is only one. */
  static List<Field> choice(Visitor visitor, List<NormVersion> all, List<String> chosen) {
    if (all.size() < 2) {
      return List.of();
    }
    List<Field.Option> options =
        all.stream()
            .map(
                one ->
                    new Field.Option(
                        one.version(), visitor.say("{0}: {1}", one.version(), one.norm().name())))
            .toList();
    String from = chosen == null ? all.get(0).version() : chosen.get(0);
    String to = chosen == null ? all.get(all.size() - 1).version() : chosen.get(1);
    return List.of(
        Field.select("van", visitor.say("Van versie"), from, options),
        Field.select("naar", visitor.say("Naar versie"), to, options));
  }

  /** The page; {@code van}, {@code naar}, {@code gemeente}. */
  public void compare(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Asked asked = asked(ctx, visitor);
    Optional<List<Row>> rows = rows(visitor, asked);
    NormWords words = new NormWords(visitor.wording());
    Norm from = asked.from().norm();
    Norm to = asked.to().norm();
    pages.answer(
        ctx,
        "normCompare.jte",
        new CompareView(
            frames.inside(
                visitor.say("Versie {0} naast {1}", from.version(), to.version()),
                Frames.Section.NORM,
                visitor,
                rows.orElse(List.of()).stream().anyMatch(row -> row.site().sample())),
            choice(visitor, norms.list(), List.of(from.version(), to.version())),
            gemeenten(visitor, asked),
            rows.map(found -> summary(visitor, found, from.version(), to.version()))
                .orElseGet(
                    () ->
                        List.of(
                            visitor.say(
                                "Dit zijn meer dan {0} plekken. Kies één gemeente.",
                                WhatIf.MOST_SITES))),
            List.of(from.version(), to.version()),
            texts(visitor, words, from, to),
            rows.orElse(List.of()).stream()
                .filter(row -> row.turns() || !row.changes().isEmpty())
                .sorted(Comparator.comparing((Row row) -> !row.turns()))
                .map(row -> row(visitor, words, row))
                .toList(),
            rows.isPresent() ? ADDRESS + ".csv" + asked.query() : null));
  }

  /** The same places, all of them, as a table. */
  public void csv(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Asked asked = asked(ctx, visitor);
    NormWords words = new NormWords(visitor.wording());
    Csv.Form form = Downloads.form(ctx);
    boolean dutch = form == Csv.Form.SEMICOLON;
    Csv csv =
        new Csv(
            dutch
                ? List.of("plek", "naam", "gebied", "was", "wordt", "wat verandert")
                : List.of("site", "name", "area", "was", "becomes", "changes"),
            form);
    for (Row row : rows(visitor, asked).orElse(List.of())) {
      csv.row(
          row.site().id(),
          row.site().name(),
          row.site().areaCode(),
          dutch ? words.meets(row.was().meets()).text() : row.was().meets(),
          dutch ? words.meets(row.becomes().meets()).text() : row.becomes().meets(),
          String.join("; ", row.changes().stream().map(one -> why(visitor, words, one)).toList()));
    }
    String versions = asked.from().version() + "-" + asked.to().version();
    Downloads.csv(ctx, "normenkader-" + versions.replace('.', '-'), csv);
  }

  private Asked asked(Context ctx, Visitor visitor) {
    String gemeente = ctx.queryParam("gemeente");
    boolean known =
        frames.gemeenten(visitor.reach()).stream().anyMatch(one -> one.code().equals(gemeente));
    return new Asked(
        NormPages.version(norms, String.valueOf(ctx.queryParam("van"))),
        NormPages.version(norms, String.valueOf(ctx.queryParam("naar"))),
        known ? gemeente : null);
  }

  private Optional<List<Row>> rows(Visitor visitor, Asked asked) {
    Predicate<Site> seen =
        site -> {
          String gemeente =
              Optional.ofNullable(site.areaCode())
                  .flatMap(pack::area)
                  .map(Area::gemeente)
                  .orElse(null);
          return visitor.reach().seesSite(site.id(), gemeente)
              && (asked.gemeente() == null || asked.gemeente().equals(gemeente));
        };
    return whatIf.compare(asked.from().norm(), asked.to().norm(), seen);
  }

  private List<Choice> gemeenten(Visitor visitor, Asked asked) {
    List<Choice> choices = new ArrayList<>();
    Asked all = new Asked(asked.from(), asked.to(), null);
    choices.add(
        new Choice(
            visitor.say("Alle plekken"), null, ADDRESS + all.query(), asked.gemeente() == null));
    for (Gemeente one : frames.gemeenten(visitor.reach())) {
      Asked narrowed = new Asked(asked.from(), asked.to(), one.code());
      choices.add(
          new Choice(
              one.name(), null, ADDRESS + narrowed.query(), one.code().equals(asked.gemeente())));
    }
    return choices;
  }

  private static List<String> summary(Visitor visitor, List<Row> rows, String from, String to) {
    if (rows.isEmpty()) {
      return List.of(visitor.say("Er zijn hier geen actieve plekken om te vergelijken."));
    }
    return List.of(
        visitor.say(
            "Met versie {0} voldoen {1} van de {2} plekken. Met versie {3} zijn dat er {4}.",
            from, count(rows, true, Meets.YES), rows.size(), to, count(rows, false, Meets.YES)),
        visitor.say(
            "Niet voldoen: {0}, en met versie {1}: {2}.",
            count(rows, true, Meets.NO), to, count(rows, false, Meets.NO)),
        visitor.say(
            "Nog onbekend: {0}, en met versie {1}: {2}.",
            count(rows, true, Meets.UNKNOWN), to, count(rows, false, Meets.UNKNOWN)));
  }

  private static long count(List<Row> rows, boolean before, Meets meets) {
    return rows.stream()
        .filter(row -> (before ? row.was() : row.becomes()).meets() == meets)
        .count();
  }

  private CompareView.Row row(Visitor visitor, NormWords words, Row row) {
    String area =
        Optional.ofNullable(row.site().areaCode()).flatMap(pack::area).map(Area::name).orElse("");
    return new CompareView.Row(
        row.site().name(),
        CardPages.address(row.site().id()),
        area,
        words.meets(row.was().meets()),
        words.meets(row.becomes().meets()),
        row.changes().stream().map(one -> why(visitor, words, one)).toList());
  }

  private static String why(Visitor visitor, NormWords words, CriterionChange change) {
    String title = change.criterion().title();
    if (change.was() == null) {
      return visitor.say("{0}: nieuw, {1}", title, words.result(change.becomes()).text());
    }
    if (change.becomes() == null) {
      return visitor.say("{0}: vervalt, was {1}", title, words.result(change.was()).text());
    }
    if (change.was() == change.becomes()) {
      return visitor.say(
          "{0}: was {1}, wordt {2}",
          title, words.weight(change.wasWeight()), words.weight(change.weight()));
    }
    return visitor.say(
        "{0}: was {1}, wordt {2}",
        title, words.result(change.was()).text(), words.result(change.becomes()).text());
  }

  /** What differs between the texts of two versions. */
  private static List<CompareView.Text> texts(
      Visitor visitor, NormWords words, Norm from, Norm to) {
    List<CompareView.Text> texts = new ArrayList<>();
    for (Criterion becomes : to.criteria()) {
      Optional<Criterion> was = from.find(becomes.id());
      String before = was.map(one -> rule(visitor, words, from, one)).orElse("–");
      String after = rule(visitor, words, to, becomes);
      if (!before.equals(after)) {
        texts.add(new CompareView.Text(becomes.title(), before, after));
      }
    }
    for (Criterion was : from.criteria()) {
      if (to.find(was.id()).isEmpty()) {
        texts.add(new CompareView.Text(was.title(), rule(visitor, words, from, was), "–"));
      }
    }
    if (from.sharePercent() != to.sharePercent()) {
      texts.add(
          new CompareView.Text(
              visitor.say("Deel van de criteria die meetellen"),
              visitor.say("{0}%", from.sharePercent()),
              visitor.say("{0}%", to.sharePercent())));
    }
    return texts;
  }

  private static String rule(Visitor visitor, NormWords words, Norm norm, Criterion criterion) {
    CardWords card = words.card();
    List<String> parts = new ArrayList<>();
    parts.add(words.weight(criterion.weight()));
    List<String> each = new ArrayList<>();
    for (SizeClass size : norm.sizeClasses()) {
      String threshold = card.threshold(criterion, size);
      each.add(threshold == null ? visitor.say("nog geen drempel") : threshold);
    }
    if (each.stream().distinct().count() == 1) {
      parts.add(each.get(0));
    } else {
      for (int i = 0; i < each.size(); i++) {
        parts.add(visitor.say("{0}: {1}", words.size(norm.sizeClasses().get(i)), each.get(i)));
      }
    }
    return String.join(", ", parts);
  }
}
