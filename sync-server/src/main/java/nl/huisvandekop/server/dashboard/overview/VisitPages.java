package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.Downloads;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Week;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.chart.Basis;
import nl.huisvandekop.server.dashboard.kiosk.SeenSites;
import nl.huisvandekop.server.dashboard.overview.VisitTable.Line;
import nl.huisvandekop.server.dashboard.overview.VisitView.Row;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.summary.Among;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.Figure;

/** How many people come, per gemeente and per place, beside another period. Thread-safe. */
public final class VisitPages {
  private static final int UNPROCESSABLE = 422;
  private static final String FILE = "/bezoek.csv";

  private final Pages pages = new Pages();
  private final SeenSites sites;
  private final Weekly weekly;
  private final Frames frames;
  private final Clock clock;

  public VisitPages(SeenSites sites, Weekly weekly, Frames frames, Clock clock) {
    this.sites = requireNonNull(sites);
    this.weekly = requireNonNull(weekly);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /** The page; {@code van}, {@code tot}, {@code met} and {@code gemeente}. */
  public void show(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    VisitQuestion question = question(ctx, visitor);
    if (question.wrong()) {
      ctx.status(UNPROCESSABLE);
    }
    pages.answer(ctx, "visits.jte", view(visitor, question));
  }

  /** The same table as a file. */
  public void file(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    VisitQuestion question = question(ctx, visitor);
    if (question.wrong()) {
      throw new Problem(
          UNPROCESSABLE,
          "parameter-wrong",
          "van and tot must be weeks such as 2026-W47, in order.");
    }
    Csv csv =
        VisitTable.of(question, lines(visitor, question, sites.by(visitor)), Downloads.form(ctx));
    Downloads.csv(ctx, "bezoek-" + question.from().name() + "-" + question.to().name(), csv);
  }

  private VisitQuestion question(Context ctx, Visitor visitor) {
    if (visitor.reach().role() == Role.SITE) {
      throw new Problem(403, "out-of-reach", "This account sees its own site only.");
    }
    String gemeente = ctx.queryParam("gemeente");
    boolean known =
        gemeente == null
            || gemeente.isBlank()
            || frames.gemeenten(visitor.reach()).stream()
                .anyMatch(one -> one.code().equals(gemeente));
    if (!known) {
      throw new Problem(404, "gemeente-unknown", "There is no gemeente with this code here.");
    }
    return VisitQuestion.parse(
        visitor,
        ctx.queryParam("van"),
        ctx.queryParam("tot"),
        ctx.queryParam("met"),
        gemeente == null || gemeente.isBlank() ? null : gemeente,
        Week.now(clock));
  }

  private VisitView view(Visitor visitor, VisitQuestion question) {
    List<Site> seen = sites.by(visitor);
    List<Line> lines = lines(visitor, question, seen);
    Line total =
        new Line(
            visitor.say("Samen"),
            null,
            new Comparison(
                lines.stream().map(one -> one.figures().now()).reduce(Figure.NONE, Figure::plus),
                lines.stream()
                    .map(one -> one.figures().before())
                    .reduce(Figure.NONE, Figure::plus)),
            false);
    boolean sample = seen.stream().anyMatch(Site::sample);
    String href = question.href(FILE, question.gemeente());
    return new VisitView(
        frames.inside(visitor.say("Bezoek"), Frames.Section.VISITS, visitor, sample),
        period(visitor, question.from(), question.to()),
        period(visitor, question.fromBefore(), question.toBefore()),
        question.gemeente(),
        frames.gemeenten(
            visitor, question.gemeente(), code -> question.href(VisitQuestion.ADDRESS, code)),
        question.fields(),
        row(visitor, total),
        lines.stream().map(line -> row(visitor, line)).toList(),
        notActive(visitor, question, seen),
        List.of(
            new Choice(visitor.say("Tabel voor Excel"), null, Downloads.dutch(href), false),
            new Choice(visitor.say("Tabel als CSV"), null, href, false)));
  }

  private static String period(Visitor visitor, Week from, Week to) {
    return visitor.say(
        "{0} tot en met {1}",
        visitor.wording().date(from.monday()), visitor.wording().date(to.monday().plusDays(6)));
  }

  private String notActive(Visitor visitor, VisitQuestion question, List<Site> seen) {
    return weekly.notActive(
        visitor.wording(),
        seen,
        question.from(),
        question.to(),
        sites.among(visitor, question.gemeente()));
  }

  /** Per gemeente; per place where a gemeente was chosen. */
  private List<Line> lines(Visitor visitor, VisitQuestion question, List<Site> seen) {
    weekly.freshen();
    Among among = sites.among(visitor, question.gemeente());
    Map<String, Figure> now =
        weekly.perSite(question.from().monday(), question.to().monday(), among);
    Map<String, Figure> before =
        weekly.perSite(question.fromBefore().monday(), question.toBefore().monday(), among);
    return question.gemeente() == null
        ? perGemeente(visitor, question, seen, now, before)
        : perSite(question, seen, now, before);
  }

  private List<Line> perGemeente(
      Visitor visitor,
      VisitQuestion question,
      List<Site> seen,
      Map<String, Figure> now,
      Map<String, Figure> before) {
    Map<String, List<Site>> byGemeente =
        seen.stream().collect(groupingBy(site -> Objects.toString(sites.gemeente(site), "")));
    List<Line> lines = new ArrayList<>();
    for (Gemeente gemeente : frames.gemeenten(visitor.reach())) {
      List<Site> own = byGemeente.getOrDefault(gemeente.code(), List.of());
      List<String> ids = own.stream().map(Site::id).toList();
      lines.add(
          new Line(
              gemeente.name(),
              question.href(VisitQuestion.ADDRESS, gemeente.code()),
              new Comparison(Weekly.sum(now, ids), Weekly.sum(before, ids)),
              own.stream().anyMatch(Site::sample)));
    }
    return lines;
  }

  private List<Line> perSite(
      VisitQuestion question,
      List<Site> seen,
      Map<String, Figure> now,
      Map<String, Figure> before) {
    return seen.stream()
        .filter(site -> question.gemeente().equals(sites.gemeente(site)))
        .filter(site -> now.containsKey(site.id()) || before.containsKey(site.id()))
        .map(
            site ->
                new Line(
                    site.name(),
                    "/plekken/" + site.id(),
                    new Comparison(
                        now.getOrDefault(site.id(), Figure.NONE),
                        before.getOrDefault(site.id(), Figure.NONE)),
                    site.sample()))
        .toList();
  }

  private static Row row(Visitor visitor, Line line) {
    Figure now = line.figures().now();
    Figure before = line.figures().before();
    return new Row(
        line.name(),
        line.href(),
        number(visitor, now),
        Basis.line(visitor.wording(), now),
        number(visitor, before),
        Basis.line(visitor.wording(), before),
        Basis.difference(visitor.wording(), line.figures()));
  }

  private static String number(Visitor visitor, Figure figure) {
    return VisitTable.known(figure) ? visitor.wording().number(figure.visits()) : Wording.NONE;
  }
}
