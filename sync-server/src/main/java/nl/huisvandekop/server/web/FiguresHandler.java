package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.CoverageReport;
import nl.huisvandekop.server.visits.VisitQuery;
import nl.huisvandekop.server.visits.VisitReport;
import nl.huisvandekop.server.visits.Visits;

/** Coverage and check-ins, as JSON or as a table. */
public final class FiguresHandler {
  private final Coverage coverage;
  private final Visits visits;

  public FiguresHandler(Coverage coverage, Visits visits) {
    this.coverage = requireNonNull(coverage);
    this.visits = requireNonNull(visits);
  }

  void coverage(Context ctx) {
    boolean csv = asksForCsv(ctx);
    Optional<String> gemeente = Optional.ofNullable(ctx.queryParam("gemeente"));
    CoverageReport report = coverage.report(gemeente, SignedIn.of(ctx).reach());
    if (csv) {
      table(ctx, "coverage.csv", report.csv());
    } else {
      ctx.json(report);
    }
  }

  void visits(Context ctx) {
    boolean csv = asksForCsv(ctx);
    VisitQuery query =
        VisitQuery.parse(
            ctx.queryParam("from"),
            ctx.queryParam("to"),
            ctx.queryParam("per"),
            ctx.queryParam("site"));
    VisitReport report = visits.report(query, SignedIn.of(ctx).reach());
    if (csv) {
      table(ctx, "visits.csv", report.csv());
    } else {
      ctx.json(report);
    }
  }

  private static boolean asksForCsv(Context ctx) {
    String format = ctx.queryParam("format");
    if (format == null || format.equals("json")) {
      return false;
    }
    if (format.equals("csv")) {
      return true;
    }
    throw new Problem(422, "parameter-wrong", "format must be json or csv.");
  }

  private static void table(Context ctx, String name, String text) {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .result(text);
  }
}
