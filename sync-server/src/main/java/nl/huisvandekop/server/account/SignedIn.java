package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;

/**
 * Who asks, known before a route that needs a login is run. Immutable.
 *
 * @param csrf what a form must carry as the parameter {@code csrf}, since a browser sends the
 *     cookie along with whatever page made it ask; null for an API token, which it does not send
 */
public record SignedIn(Account account, String csrf) {
  private static final String ATTRIBUTE = SignedIn.class.getName();

  public SignedIn {
    requireNonNull(account, "account");
  }

  /** Who asks. */
  public static SignedIn of(Context ctx) {
    return find(ctx)
        .orElseThrow(() -> new Problem(401, "login-needed", "Log in, or send an API token."));
  }

  /** Who asks, where no login is needed. */
  public static Optional<SignedIn> find(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  /** How far the one who asks reaches. */
  public Reach reach() {
    return account.reach();
  }

  /** Called once per request, by whoever checked the cookie or the token. */
  public void attachTo(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SignedIn[" + account + "]";
  }
}
