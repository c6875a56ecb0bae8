package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;

/** Finds out who asks, before a route runs. */
public final class Guard {
  private static final String KIOSK = Kiosk.class.getName();
  private static final String BEARER = "Bearer ";
  private static final Set<HandlerType> HARMLESS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final Kiosks kiosks;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final String publicHost;

  /**
   * @param publicAddress where browsers reach the server; a proxy may name another host to it
   */
  public Guard(
      Kiosks kiosks,
      Accounts accounts,
      Sessions sessions,
      SessionCookie cookie,
      URI publicAddress) {
    this.kiosks = requireNonNull(kiosks);
    this.accounts = requireNonNull(accounts);
    this.sessions = requireNonNull(sessions);
    this.cookie = requireNonNull(cookie);
    publicHost = publicAddress.getRawAuthority();
  }

  /**
   * Lets the request pass, or refuses it.
   *
   * @throws Problem 401 {@code token-missing}, {@code token-refused} or {@code login-needed}; 403
   *     {@code form-not-ours} or {@code role-not-enough}
   */
  void check(Context ctx, Access access) {
    switch (access) {
      case EVERYONE -> refuseForeignForm(ctx);
      case OPEN -> {
        refuseForeignForm(ctx);
        findSignedIn(ctx).ifPresent(signedIn -> signedIn.attachTo(ctx));
      }
      case KIOSK -> ctx.attribute(KIOSK, kiosk(ctx));
      case STAFF, REGION, EDITOR, GEMEENTE, ADMIN -> {
        refuseForeignForm(ctx);
        SignedIn signedIn = signedIn(ctx);
        requireRole(access, signedIn.reach().role());
        signedIn.attachTo(ctx);
      }
    }
  }

  private static void requireRole(Access access, Role role) {
    if (!access.roles().contains(role)) {
      throw new Problem(
          403, "role-not-enough", "An account with the role " + role + " may not do this.");
    }
  }

  /** The kiosk that asks, on a route for kiosks. */
  static Kiosk kioskOf(Context ctx) {
    return requireNonNull(ctx.attribute(KIOSK), "the route is not for kiosks");
  }

  private Kiosk kiosk(Context ctx) {
    String token =
        bearer(ctx)
            .orElseThrow(
                () ->
                    unauthorised(
                        "token-missing", "Send the kiosk's token: Authorization: Bearer."));
    return kiosks.byToken(token).orElseThrow(Kiosks::tokenRefused);
  }

  private SignedIn signedIn(Context ctx) {
    SignedIn signedIn =
        findSignedIn(ctx)
            .orElseThrow(() -> unauthorised("login-needed", "Log in, or send an API token."));
    if (signedIn.csrf() != null && !HARMLESS.contains(ctx.method())) {
      requireOurForm(ctx, signedIn.csrf());
    }
    return signedIn;
  }

  /** By a token, which has to be right then, or by the cookie. */
  private Optional<SignedIn> findSignedIn(Context ctx) {
    Optional<String> token = bearer(ctx);
    if (token.isEmpty()) {
      return cookie.read(ctx).flatMap(sessions::find);
    }
    return Optional.of(
        accounts
            .byToken(token.get())
            .map(account -> new SignedIn(account, null))
            .orElseThrow(() -> unauthorised("token-refused", "This API token is not known here.")));
  }

  /** A browser says which site a form stands on; programs say nothing. */
  private void refuseForeignForm(Context ctx) {
    String origin = ctx.header("Origin");
    if (origin == null || HARMLESS.contains(ctx.method())) {
      return;
    }
    String from = hostOf(origin);
    if (!from.equalsIgnoreCase(ctx.header("Host")) && !from.equalsIgnoreCase(publicHost)) {
      throw notOurs();
    }
  }

  private static String hostOf(String origin) {
    try {
      return Objects.requireNonNullElse(URI.create(origin).getRawAuthority(), "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void requireOurForm(Context ctx, String csrf) {
    String sent = ctx.formParam("csrf");
    if (sent == null
        || !MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8))) {
      throw notOurs();
    }
  }

  private static Problem notOurs() {
    return new Problem(
        403, "form-not-ours", "This form was not sent from a page of this server. Open it again.");
  }

  private static Optional<String> bearer(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    return Optional.of(header.substring(BEARER.length()).strip()).filter(token -> !token.isEmpty());
  }

  private static Problem unauthorised(String code, String detail) {
    return new Problem(401, code, detail, Map.of("WWW-Authenticate", "Bearer"));
  }
}
