package nl.huisvandekop.server.web;

import io.javalin.http.Context;
import nl.huisvandekop.chassis.problem.Problem;

/** How figures are answered, whoever asks. */
final class Answers {
  /** So long whoever passes answers on may keep one; a release comes once a week. */
  private static final int FRESH_SECONDS = 300;

  private Answers() {}

  /** Whether a table is wanted, instead of JSON. */
  static boolean asksForCsv(Context ctx) {
    String format = ctx.queryParam("format");
    if (format == null || format.equals("json")) {
      return false;
    }
    if (format.equals("csv")) {
      return true;
    }
    throw new Problem(422, "parameter-wrong", "format must be json or csv.");
  }

  static void table(Context ctx, String name, String text) {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .result(text);
  }

  /** May be kept on the way, and read by others' pages; who is logged in gets another answer. */
  static void forAnyone(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=" + FRESH_SECONDS)
        .header("Vary", "Authorization, Cookie")
        .header("Access-Control-Allow-Origin", "*");
  }
}
