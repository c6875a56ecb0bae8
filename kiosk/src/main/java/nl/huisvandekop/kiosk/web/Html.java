package nl.huisvandekop.kiosk.web;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.screen.ContentPolicy;
import nl.huisvandekop.kiosk.screen.Language;
import nl.huisvandekop.kiosk.screen.Preferences;

/** How every page is asked for and answered. */
final class Html {
  private Html() {}

  /** How whoever asks wants the page, as the address says. */
  static Preferences preferences(Context ctx) {
    return Preferences.of(
        ctx.queryParam("lang"), ctx.queryParam("large"), ctx.queryParam("contrast"));
  }

  /** The same for a volunteers' page, which is in Dutch only. */
  static Preferences inDutch(Context ctx) {
    return preferences(ctx).in(Language.NL);
  }

  /** Answers with a page, whose styles are the only ones that it may have. */
  static void answer(Context ctx, String page) {
    ctx.header(ContentPolicy.HEADER, ContentPolicy.of(page)).html(page);
  }
}
