package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import nl.huisvandekop.server.account.SessionCookie;

/**
 * What a browser keeps of logging in, beside the session's own cookie: the half login while a code
 * is asked for, the token by which it is known, and the login under way at the municipality.
 */
public final class LoginCookies {
  private static final String HALF = "huis-half";
  private static final String BROWSER = "huis-browser";
  private static final String MUNICIPAL = "huis-gemeente";
  private static final Duration HALF_KEPT = Duration.ofMinutes(10);
  private static final Duration BROWSER_KEPT = Duration.ofDays(90);

  private final SessionCookie session;

  public LoginCookies(SessionCookie session) {
    this.session = requireNonNull(session);
  }

  SessionCookie session() {
    return session;
  }

  Optional<String> half(Context ctx) {
    return read(ctx, HALF);
  }

  void writeHalf(Context ctx, String token) {
    write(ctx, HALF, token, HALF_KEPT);
  }

  void clearHalf(Context ctx) {
    write(ctx, HALF, "", Duration.ZERO);
  }

  /** Null when the browser keeps none. */
  String browser(Context ctx) {
    return read(ctx, BROWSER).orElse(null);
  }

  void writeBrowser(Context ctx, String token) {
    write(ctx, BROWSER, token, BROWSER_KEPT);
  }

  Optional<String> municipal(Context ctx) {
    return read(ctx, MUNICIPAL);
  }

  void writeMunicipal(Context ctx, String state) {
    write(ctx, MUNICIPAL, state, HALF_KEPT);
  }

  void clearMunicipal(Context ctx) {
    write(ctx, MUNICIPAL, "", Duration.ZERO);
  }

  private static Optional<String> read(Context ctx, String name) {
    return Optional.ofNullable(ctx.cookie(name)).filter(token -> !token.isBlank());
  }

  /** For the pages to log in on only. */
  private void write(Context ctx, String name, String value, Duration kept) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(LoginPages.ADDRESS);
    cookie.setMaxAge((int) kept.toSeconds());
    cookie.setSecure(session.secure());
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
  }
}
