package nl.huisvandekop.server.dashboard;

import io.javalin.http.Context;
import nl.huisvandekop.server.csv.Csv;

/** Tables that go from a page into a spreadsheet. */
public final class Downloads {
  /** Of the address of a download: {@code ?scheiding=puntkomma} for Dutch settings. */
  public static final String SEPARATOR = "scheiding";

  private static final String SEMICOLON = "puntkomma";

  private Downloads() {}

  /** How the visitor wants the table; with commas unless the address says otherwise. */
  public static Csv.Form form(Context ctx) {
    return SEMICOLON.equals(ctx.queryParam(SEPARATOR)) ? Csv.Form.SEMICOLON : Csv.Form.COMMA;
  }

  /** The address of a download for a spreadsheet with Dutch settings. */
  public static String dutch(String href) {
    return href + (href.contains("?") ? "&" : "?") + SEPARATOR + "=" + SEMICOLON;
  }

  /**
   * Sends a table, to be kept by nobody.
   *
   * @param file what it is called, without its ending: letters, digits and dashes
   */
  public static void csv(Context ctx, String file, Csv table) {
    if (!file.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("no name for a file: " + file);
    }
    ctx.header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + file + ".csv\"")
        .contentType("text/csv; charset=utf-8")
        // Without this mark a spreadsheet takes UTF-8 for something else.
        .result("\ufeff" + table);
  }
}
