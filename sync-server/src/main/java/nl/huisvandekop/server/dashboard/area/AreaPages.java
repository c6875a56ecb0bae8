package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.AreaReport;
import nl.huisvandekop.server.coverage.AreaReports;
import nl.huisvandekop.server.coverage.Candidate;
import nl.huisvandekop.server.coverage.Candidates;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.CoverageReport;
import nl.huisvandekop.server.coverage.NewPlaces;
import nl.huisvandekop.server.coverage.Ways;
import nl.huisvandekop.server.dashboard.CoverageMaps;
import nl.huisvandekop.server.dashboard.Downloads;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Inventory;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;

/** Answers browsers of staff who ask about areas. Thread-safe. */
public final class AreaPages {
  private final Sources from;
  private final Frames frames;
  private final Pages pages = new Pages();
  private final Headlines headlines;
  private final CoveragePage coverage;
  private final NewPlacesPage newPlaces;
  private final AreaPage area;
  private final DistancePage distance;

  /** What the pages are made from. */
  public record Sources(
      RegionPack pack,
      Sites sites,
      Coverage coverage,
      NewPlaces newPlaces,
      AreaReports areas,
      Ways ways,
      KioskCare care) {
    public Sources {
      requireNonNull(pack, "pack");
      requireNonNull(sites, "sites");
      requireNonNull(coverage, "coverage");
      requireNonNull(newPlaces, "newPlaces");
      requireNonNull(areas, "areas");
      requireNonNull(ways, "ways");
      requireNonNull(care, "care");
    }
  }

  public AreaPages(Sources from, Frames frames, Clock clock) {
    this.from = requireNonNull(from);
    this.frames = requireNonNull(frames);
    CoverageMaps maps = new CoverageMaps(from.pack());
    headlines = new Headlines(from.care(), clock);
    coverage = new CoveragePage(from.pack(), maps);
    newPlaces = new NewPlacesPage(from.pack());
    area = new AreaPage(from.pack(), maps);
    distance = new DistancePage(from.areas(), from.ways(), frames, pages, clock);
  }

  /** Coverage per woonkern or wijk; what {@link CoverageQuery} names. */
  public void coverage(Context ctx) {
    Visitor visitor = region(ctx);
    CoverageQuery query = CoverageQuery.of(ctx);
    CoverageReport report =
        from.coverage().report(Optional.ofNullable(query.gemeente()), visitor.reach());
    if (isCsv(ctx)) {
      Downloads.csv(ctx, "dekking", coverage.csv(query, report, Downloads.form(ctx)));
      return;
    }
    List<Site> sites =
        sites(report.areas(), query.gemeente() == null && visitor.reach().seesEverything());
    Frame frame =
        frames.inside(
            visitor.say("Dekking per woonkern"),
            Frames.Section.COVERAGE,
            visitor,
            report.areas().stream().anyMatch(AreaCoverage::sample));
    pages.answer(
        ctx,
        "coverage.jte",
        coverage.view(
            frame,
            query,
            report,
            frames.gemeenten(visitor, query.gemeente(), code -> query.withGemeente(code).href()),
            sites,
            headlines.of(report.areas(), sites, query.gemeente(), visitor.wording())));
  }

  /** Where a new place would reach people; what {@link CandidateQuery} names, or as a file. */
  public void newPlaces(Context ctx) {
    Visitor visitor = region(ctx);
    CandidateQuery asked = CandidateQuery.of(ctx);
    Candidates found =
        from.newPlaces()
            .candidates(Optional.ofNullable(asked.gemeente()), asked.supposed(), visitor.reach());
    CandidateQuery query = asked.withSupposed(found.supposed());
    if (isCsv(ctx)) {
      Downloads.csv(ctx, "nieuwe-plek", newPlaces.csv(query, found, Downloads.form(ctx)));
      return;
    }
    List<Site> sites = from.sites().list();
    long unlocated =
        sites.stream()
            .filter(site -> site.status() == SiteStatus.ACTIVE && !site.located())
            .count();
    Frame frame =
        frames.inside(
            visitor.say("Waar bereikt een nieuwe plek mensen?"),
            Frames.Section.COVERAGE,
            visitor,
            found.open().stream().anyMatch(Candidate::sample)
                || found.supposed().stream().anyMatch(Candidate::sample)
                || sites.stream()
                    .anyMatch(site -> site.sample() && site.status() == SiteStatus.ACTIVE));
    pages.answer(
        ctx,
        "newPlaces.jte",
        newPlaces.view(
            frame,
            query,
            found,
            frames.gemeenten(visitor, query.gemeente(), code -> query.withGemeente(code).href()),
            unlocated));
  }

  /** One woonkern or wijk; {@code stel} names where a place is supposed to open. */
  public void area(Context ctx) {
    Visitor visitor = region(ctx);
    Area asked = from.areas().area(ctx.pathParam("code"), visitor.reach());
    AreaReport report = from.areas().of(asked);
    if (isCsv(ctx)) {
      Downloads.csv(ctx, asked.code(), AreaPage.csv(report, Downloads.form(ctx)));
      return;
    }
    List<AreaCoverage> neighbours =
        from.coverage().report(Optional.of(asked.gemeente()), visitor.reach()).areas();
    List<Site> located =
        sites(neighbours, false).stream()
            .filter(site -> site.status() == SiteStatus.ACTIVE && site.located())
            .toList();
    boolean sample =
        neighbours.stream().anyMatch(one -> one.code().equals(asked.code()) && one.sample())
            || report.buurten().stream().anyMatch(one -> isSample(one.nearest()))
            || report.around().stream().anyMatch(one -> isSample(one.site()));
    Role role = visitor.reach().role();
    pages.answer(
        ctx,
        "coverageArea.jte",
        area.view(
            frames.inside(asked.name(), Frames.Section.COVERAGE, visitor, sample),
            new AreaPage.Sources(
                report,
                from.areas().opening(asked, CoverageQuery.text(ctx, "stel")),
                neighbours,
                located,
                unplaced(asked.gemeente()),
                role == Role.REGION_ADMIN || role == Role.GEMEENTE)));
  }

  /** The form on how far a place really is. */
  public void distance(Context ctx) {
    distance.form(ctx);
  }

  /** What staff say of it. */
  public void sayDistance(Context ctx) {
    distance.say(ctx);
  }

  /** Back to the straight line. */
  public void takeDistanceBack(Context ctx) {
    distance.takeBack(ctx);
  }

  private static Visitor region(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    if (visitor.reach().role() == Role.SITE) {
      throw new Problem(403, "out-of-reach", "This account sees its own site only.");
    }
    return visitor;
  }

  /** The sites that the figures are about; without an area they belong to the whole only. */
  private List<Site> sites(List<AreaCoverage> areas, boolean whole) {
    Set<String> codes = areas.stream().map(AreaCoverage::code).collect(Collectors.toSet());
    return from.sites().list().stream()
        .filter(site -> site.areaCode() == null ? whole : codes.contains(site.areaCode()))
        .toList();
  }

  /** How many places of the gemeente are to be checked of which the area is not known. */
  private long unplaced(String gemeente) {
    Set<String> ids =
        from.pack().inventory().stream()
            .filter(place -> place.gemeente().equals(gemeente))
            .map(Inventory::id)
            .collect(Collectors.toSet());
    return from.sites().list().stream()
        .filter(site -> site.areaCode() == null && site.status() == SiteStatus.TO_CHECK)
        .filter(site -> ids.contains(site.id()))
        .count();
  }

  private static boolean isSample(Site site) {
    return site != null && site.sample();
  }

  private static boolean isCsv(Context ctx) {
    return "csv".equals(ctx.queryParam("formaat"));
  }
}
