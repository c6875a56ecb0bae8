package nl.huisvandekop.server.dashboard.area;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.huisvandekop.server.coverage.Candidate;
import nl.huisvandekop.server.coverage.Candidates;
import nl.huisvandekop.server.dashboard.Links;

/**
 * What is asked of the table of new places; all of it stands in the address.
 *
 * @param gemeente code; null for all
 * @param kind only candidates of this kind; null for all
 * @param supposed keys of the candidates that are taken to be there, in the order of choosing; none
 *     twice, at most {@link Candidates#MOST_SUPPOSED}
 * @param page of the table, from 1
 */
record CandidateQuery(
    String gemeente,
    Candidate.Kind kind,
    List<String> supposed,
    Sorting<CandidateColumn> sorting,
    int page) {
  CandidateQuery {
    supposed = supposed.stream().distinct().limit(Candidates.MOST_SUPPOSED).toList();
  }

  static final String ADDRESS = "/dekking/nieuwe-plek";

  private static final String SUPPOSED = "met";

  /** What an address means that asks for nothing. */
  static final CandidateQuery ALL =
      new CandidateQuery(null, null, List.of(), CandidateColumn.USUAL, 1);

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
        ctx.queryParams(SUPPOSED),
        Sorting.of(
            CandidateColumn.values(),
            CandidateColumn.USUAL,
            ctx.queryParam("sorteer"),
            ctx.queryParam("richting")),
        CoverageQuery.page(ctx));
  }

  CandidateQuery withGemeente(String code) {
    return new CandidateQuery(code, kind, supposed, sorting, 1);
  }

  CandidateQuery withKind(Candidate.Kind other) {
    return new CandidateQuery(gemeente, other, supposed, sorting, 1);
  }

  CandidateQuery withSorting(Sorting<CandidateColumn> other) {
    return new CandidateQuery(gemeente, kind, supposed, other, 1);
  }

  CandidateQuery withPage(int other) {
    return new CandidateQuery(gemeente, kind, supposed, sorting, other);
  }

  /** With one more that is taken to be there. */
  CandidateQuery with(Candidate one) {
    List<String> more = new ArrayList<>(supposed);
    more.add(one.key());
    return new CandidateQuery(gemeente, kind, more, sorting, 1);
  }

  /** With one less. */
  CandidateQuery without(Candidate one) {
    return new CandidateQuery(
        gemeente,
        kind,
        supposed.stream().filter(key -> !key.equals(one.key())).toList(),
        sorting,
        1);
  }

  /** With just these. */
  CandidateQuery withSupposed(List<Candidate> some) {
    return new CandidateQuery(
        gemeente, kind, some.stream().map(Candidate::key).toList(), sorting, page);
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
    List<String> parameters = new ArrayList<>();
    parameters.addAll(Arrays.asList("gemeente", gemeente));
    parameters.addAll(Arrays.asList("soort", kind == null ? null : kind.toString()));
    supposed.forEach(key -> parameters.addAll(List.of(SUPPOSED, key)));
    parameters.addAll(Arrays.asList("sorteer", usual ? null : sorting.key().wireName()));
    parameters.addAll(Arrays.asList("richting", usual ? null : sorting.direction()));
    parameters.addAll(Arrays.asList("blad", page == 1 ? null : String.valueOf(page)));
    parameters.addAll(Arrays.asList("formaat", format));
    return Links.to(ADDRESS, parameters.toArray(String[]::new));
  }
}
