package nl.huisvandekop.server.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.look.Assets;

/**
 * The pages as HTML, from templates that the build compiled: a template with a mistake does not
 * build. Thread-safe.
 */
public final class Pages {
  /** What a browser may load for a page: nothing but files of this server, and no script at all. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final Assets FILES = Assets.read("staff", List.of("staff.css"));

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "nl.huisvandekop.server.templates");

  /** Files of the staff's pages, to be served. */
  public static Assets files() {
    return FILES;
  }

  /** Where the stylesheet is. */
  public static String css() {
    return FILES.href("staff.css");
  }

  /** A page that says why there is nothing else to see. */
  public String message(MessageView view) {
    return render("message.jte", view);
  }

  /** One place. */
  public String site(SiteView view) {
    return render("site.jte", view);
  }

  /** Sends a page made of a template, to be kept by nobody. */
  public void answer(Context ctx, String template, Object view) {
    answer(ctx, render(template, view));
  }

  /** Sends a page, to be kept by nobody: what is on it is for the one who asked. */
  static void answer(Context ctx, String page) {
    ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("Cache-Control", "no-store")
        .html(page);
  }

  /**
   * The page.
   *
   * @param template its file, such as {@code site.jte}, with a parameter {@code view}
   */
  public String render(String template, Object view) {
    StringOutput page = new StringOutput(64 * 1024);
    engine.render(template, Map.of("view", view), page);
    return page.toString();
  }
}
