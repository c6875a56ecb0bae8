package nl.huisvandekop.server.dashboard.area;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.Links;

/**
 * What is asked of the coverage table; all of it stands in the address.
 *
 * @param gemeente code; null for all
 * @param search a part of a name; null for none
 * @param standing only areas that stand so; null for all
 * @param columns which are shown
 * @param page of the table, from 1
 */
record CoverageQuery(
    String gemeente,
    String search,
    Standing standing,
    CoverageColumn.Choice columns,
    Sorting<CoverageColumn> sorting,
    int page) {
  static final String ADDRESS = "/dekking";

  private static final int MOST_SEARCHED = 60;

  /** What an address means that asks for nothing. */
  static final CoverageQuery ALL =
      new CoverageQuery(null, null, null, CoverageColumn.Choice.REACH, CoverageColumn.USUAL, 1);

  /** What can't be meant is left out. */
  static CoverageQuery of(Context ctx) {
    return new CoverageQuery(
        text(ctx, "gemeente").orElse(null),
        text(ctx, "zoek").map(CoverageQuery::cut).orElse(null),
        text(ctx, "stand").flatMap(CoverageQuery::standing).orElse(null),
        text(ctx, "kolommen").flatMap(CoverageQuery::columns).orElse(CoverageColumn.Choice.REACH),
        Sorting.of(
            CoverageColumn.values(),
            CoverageColumn.USUAL,
            ctx.queryParam("sorteer"),
            ctx.queryParam("richting")),
        page(ctx));
  }

  static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** From 1; what is no page is the first. */
  static int page(Context ctx) {
    return text(ctx, "blad")
        .filter(number -> number.matches("[1-9]\\d{0,3}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  private static String cut(String text) {
    return text.substring(
        0,
        text.offsetByCodePoints(0, Math.min(MOST_SEARCHED, text.codePointCount(0, text.length()))));
  }

  private static Optional<Standing> standing(String name) {
    return Arrays.stream(Standing.values()).filter(one -> one.toString().equals(name)).findFirst();
  }

  private static Optional<CoverageColumn.Choice> columns(String name) {
    return Arrays.stream(CoverageColumn.Choice.values())
        .filter(one -> one.wireName().equals(name))
        .findFirst();
  }

  CoverageQuery withGemeente(String code) {
    return new CoverageQuery(code, search, standing, columns, sorting, 1);
  }

  CoverageQuery withStanding(Standing other) {
    return new CoverageQuery(gemeente, search, other, columns, sorting, 1);
  }

  CoverageQuery withColumns(CoverageColumn.Choice other) {
    Sorting<CoverageColumn> kept =
        other.columns().contains(sorting.key()) ? sorting : CoverageColumn.USUAL;
    return new CoverageQuery(gemeente, search, standing, other, kept, 1);
  }

  CoverageQuery withSorting(Sorting<CoverageColumn> other) {
    return new CoverageQuery(gemeente, search, standing, columns, other, 1);
  }

  CoverageQuery withPage(int other) {
    return new CoverageQuery(gemeente, search, standing, columns, sorting, other);
  }

  String href() {
    return href(null);
  }

  /** The same table, of all pages, as a file. */
  String csvHref() {
    return withPage(1).href("csv");
  }

  private String href(String format) {
    boolean usual = sorting.equals(CoverageColumn.USUAL);
    return Links.to(
        ADDRESS,
        "gemeente",
        gemeente,
        "zoek",
        search,
        "stand",
        standing == null ? null : standing.toString(),
        "kolommen",
        columns == CoverageColumn.Choice.REACH ? null : columns.wireName(),
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
