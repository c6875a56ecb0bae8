package nl.huisvandekop.server.dashboard.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Wording;

/** Lets someone choose the language of the pages; their browser keeps it. Immutable. */
public final class LanguagePages {
  private static final Duration KEPT = Duration.ofDays(365);

  private final boolean secure;

  /**
   * @param secure whether browsers reach the server by https only
   */
  public LanguagePages(boolean secure) {
    this.secure = secure;
  }

  /** Keeps the choice and leads back to the page that it was made on. */
  public void choose(Context ctx) {
    boolean english = Wording.ENGLISH.code().equals(ctx.formParam("taal"));
    Wording chosen = english ? Wording.ENGLISH : Wording.DUTCH;
    Cookie cookie = new Cookie(Wording.COOKIE, chosen.code());
    cookie.setPath("/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setSecure(secure);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
    ctx.redirect(Links.ours(before(ctx)), HttpStatus.SEE_OTHER);
  }

  /** The page that the form stood on, without the host: only its path leads anywhere. */
  private static String before(Context ctx) {
    try {
      URI page = URI.create(Optional.ofNullable(ctx.header("Referer")).orElse("/"));
      return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
