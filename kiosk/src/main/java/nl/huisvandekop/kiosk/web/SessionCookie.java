package nl.huisvandekop.kiosk.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The cookie that carries a volunteer's session; no script can read it. */
final class SessionCookie {
  private static final String NAME = "kiosk-session";
  private static final int UNTIL_THE_BROWSER_ENDS = -1;
  private static final int GONE = 0;

  private SessionCookie() {}

  /** The session's token, or null. */
  static String read(Context ctx) {
    return ctx.cookie(NAME);
  }

  static void write(Context ctx, String token) {
    ctx.cookie(cookie(token, UNTIL_THE_BROWSER_ENDS));
  }

  static void clear(Context ctx) {
    ctx.cookie(cookie("", GONE));
  }

  private static Cookie cookie(String value, int maxAge) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setMaxAge(maxAge);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }
}
