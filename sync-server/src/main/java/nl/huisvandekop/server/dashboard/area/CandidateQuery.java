package nl.huisvandekop.server.dashboard.area;

import io.javalin.http.Context;
import java.util.Arrays;
import nl.huisvandekop.server.coverage.Candidate;
import nl.huisvandekop.server.dashboard.Links;

/**
 * What is asked of the table of new places; all of it stands in the address.
 *
 * @param gemeente code; null for all
 * @param kind only candidates of this kind; null for all
 * @param page of the table, from 1
 */
record CandidateQuery(
    String gemeente, Candidate.Kind kind, Sorting<CandidateColumn> sorting, int page) {
  static final String ADDRESS = "/dekking/nieuwe-plek";

  /** What an address means that asks for nothing. */
  static final CandidateQuery ALL = new CandidateQuery(null, null, CandidateColumn.USUAL, 1);

  /** What can't be meant is left out. */
  static CandidateQuery of(Context ctx) {
    return new CandidateQuery(
        CoverageQuery.text(ctx, "gemeente").orElse(null),
        CoverageQuery.text(ctx, "soort")
            .flatMap(
                name ->
                    Arrays.stream(Candidate.Kind.values())
                        .filter(kind -> kind.toString().equals(name))
                        .findFirst())
            .orElse(null),
        Sorting.of(
            CandidateColumn.values(),
            CandidateColumn.USUAL,
            ctx.queryParam("sorteer"),
            ctx.queryParam("richting")),
        CoverageQuery.page(ctx));
  }

  CandidateQuery withGemeente(String code) {
    return new CandidateQuery(code, kind, sorting, 1);
  }

  CandidateQuery withKind(Candidate.Kind other) {
    return new CandidateQuery(gemeente, other, sorting, 1);
  }

  CandidateQuery withSorting(Sorting<CandidateColumn> other) {
    return new CandidateQuery(gemeente, kind, other, 1);
  }

  CandidateQuery withPage(int other) {
    return new CandidateQuery(gemeente, kind, sorting, other);
  }

  String href() {
    return href(null);
  }

  /** The same table, of all pages, as a file. */
  String csvHref() {
    return withPage(1).href("csv");
  }

  private String href(String format) {
    boolean usual = sorting.equals(CandidateColumn.USUAL);
    return Links.to(
        ADDRESS,
        "gemeente",
        gemeente,
        "soort",
        kind == null ? null : kind.toString(),
        "sorteer",
        usual ? null : sorting.key().wireName(),
        "richting",
        usual ? null : sorting.direction(),
        "blad",
        page == 1 ? null : String.valueOf(page),
        "formaat",
        format);
  }
}
