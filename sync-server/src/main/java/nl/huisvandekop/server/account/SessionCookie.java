package nl.huisvandekop.server.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * The cookie that carries a session. It ends with the browser, no script can read it, and other
 * sites' forms don't send it.
 *
 * @param secure whether browsers reach the server by https only
 */
public record SessionCookie(boolean secure) {
  private static final String NAME = "huis-session";
  private static final int UNTIL_THE_BROWSER_ENDS = -1;
  private static final int GONE = 0;

  /** The session's token, if the request carries one. */
  public Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(NAME)).filter(token -> !token.isBlank());
  }

  /** Hands the session's token to the browser. */
  public void write(Context ctx, String token) {
    ctx.cookie(cookie(token, UNTIL_THE_BROWSER_ENDS));
  }

  /** Makes the browser forget it. */
  public void clear(Context ctx) {
    ctx.cookie(cookie("", GONE));
  }

  private Cookie cookie(String value, int maxAge) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setMaxAge(maxAge);
    cookie.setSecure(secure);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }
}
