package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Optional;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.CoverageReport;
import nl.huisvandekop.server.coverage.PublicCoverage;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.Downloads;
import nl.huisvandekop.server.visits.PublicReport;
import nl.huisvandekop.server.visits.PublicVisits;
import nl.huisvandekop.server.visits.VisitQuery;
import nl.huisvandekop.server.visits.VisitReport;
import nl.huisvandekop.server.visits.Visits;

/**
 * Coverage and check-ins, as JSON or as a table: to staff as far as they reach, to anyone else what
 * is public.
 */
public final class FiguresHandler {
  private final Coverage coverage;
  private final Visits visits;
  private final PublicCoverage publicCoverage;
  private final PublicVisits publicVisits;

  public FiguresHandler(
      Coverage coverage, Visits visits, PublicCoverage publicCoverage, PublicVisits publicVisits) {
    this.coverage = requireNonNull(coverage);
    this.visits = requireNonNull(visits);
    this.publicCoverage = requireNonNull(publicCoverage);
    this.publicVisits = requireNonNull(publicVisits);
  }

  void coverage(Context ctx) {
    boolean csv = Answers.asksForCsv(ctx);
    Optional<String> gemeente = Optional.ofNullable(ctx.queryParam("gemeente"));
    Optional<Reach> reach = SignedIn.find(ctx).map(SignedIn::reach);
    CoverageReport report =
        reach
            .map(mine -> coverage.report(gemeente, mine))
            .orElseGet(() -> publicCoverage.report(gemeente));
    if (reach.isEmpty()) {
      Answers.forAnyone(ctx);
    }
    if (csv) {
      Answers.table(ctx, "coverage.csv", report.csv(Csv.Form.COMMA).toString());
    } else {
      ctx.json(report);
    }
  }

  void visits(Context ctx) {
    boolean csv = Answers.asksForCsv(ctx);
    VisitQuery query =
        VisitQuery.parse(
            ctx.queryParam("from"),
            ctx.queryParam("to"),
            ctx.queryParam("per"),
            ctx.queryParam("site"));
    Optional<Reach> reach = SignedIn.find(ctx).map(SignedIn::reach);
    if (reach.isPresent()) {
      VisitReport report = visits.report(query, reach.get());
      answer(ctx, csv ? table(ctx, report) : null, report);
    } else {
      PublicReport report = publicVisits.report(query);
      Answers.forAnyone(ctx);
      answer(ctx, csv ? report.csv() : null, report);
    }
  }

  private static String table(Context ctx, VisitReport report) {
    Csv.Form form = Downloads.form(ctx);
    // Without this mark a spreadsheet takes UTF-8 for something else.
    return (form == Csv.Form.SEMICOLON ? "\ufeff" : "") + report.csv(form);
  }

  private static void answer(Context ctx, String csv, Object report) {
    if (csv != null) {
      Answers.table(ctx, "visits.csv", csv);
    } else {
      ctx.json(report);
    }
  }
}
