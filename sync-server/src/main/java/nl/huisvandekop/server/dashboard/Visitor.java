package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.SignedIn;

/** Whoever looks at a page of the staff's, and the language that they read. Immutable. */
public record Visitor(SignedIn signedIn, Wording wording) {
  public Visitor {
    requireNonNull(signedIn, "signedIn");
    requireNonNull(wording, "wording");
  }

  /** On a route for staff. */
  public static Visitor of(Context ctx) {
    return new Visitor(SignedIn.of(ctx), Wording.of(ctx));
  }

  public Account account() {
    return signedIn.account();
  }

  /** How far the account reaches. */
  public Reach reach() {
    return signedIn.reach();
  }

  /** What each form sends along; empty for who came with an API token and has no use for forms. */
  public String csrf() {
    return signedIn.csrf() == null ? "" : signedIn.csrf();
  }

  /** {@link Wording#say} in the visitor's language. */
  public String say(String dutch, Object... arguments) {
    return wording.say(dutch, arguments);
  }
}
