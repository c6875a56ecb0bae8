package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.AccountChanges;
import nl.huisvandekop.server.account.ApiTokens;
import nl.huisvandekop.server.account.PasswordRules;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Frames.Section;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.account.LoginView.Fault;
import nl.huisvandekop.server.dashboard.account.OwnAccountView.Forms;
import nl.huisvandekop.server.inventory.Characters;
import nl.huisvandekop.server.login.Logins;
import nl.huisvandekop.server.login.SecondFactors;

/**
 * One's own account: password, second factor, API tokens, sessions. In a browser only: whoever
 * holds nothing but an API token changes nothing about the account. Thread-safe.
 */
public final class OwnAccountPages {
  static final String ADDRESS = "/account";

  private static final String FACTOR = ADDRESS + "/tweede-stap";
  private static final int LONGEST_LABEL = 60;

  private final Parts parts;
  private final Frames frames;
  private final OwnAccountForms forms;
  private final Pages pages = new Pages();

  /** What the pages stand on. */
  public record Parts(
      AccountChanges changes,
      ApiTokens tokens,
      PasswordRules rules,
      SecondFactors factors,
      Logins logins,
      Sessions sessions,
      SessionCookie cookie) {}

  public OwnAccountPages(Parts parts, Frames frames) {
    this.parts = requireNonNull(parts);
    this.frames = requireNonNull(frames);
    forms = new OwnAccountForms(parts.factors(), parts.tokens(), parts.sessions());
  }

  /** All about it. */
  public void show(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    show(ctx, visitor, done(visitor, ctx.queryParam("klaar")), null, forms.empty(visitor));
  }

  private static String done(Visitor visitor, String what) {
    return switch (what == null ? "" : what) {
      case "wachtwoord" -> visitor.say("Je nieuwe wachtwoord is bewaard.");
      case "sleutel" -> visitor.say("De sleutel werkt niet meer.");
      case "sessies" -> visitor.say("Je bent overal anders uitgelogd.");
      default -> null;
    };
  }

  /** Takes a password that someone chose. */
  public void choosePassword(Context ctx) {
    Visitor visitor = inBrowser(ctx);
    String chosen = parameter(ctx, "nieuw");
    Optional<String> wrong = forms.wrong(visitor, parts.rules(), chosen);
    boolean same = chosen.equals(parameter(ctx, "nogmaals"));
    if (wrong.isEmpty() && same && knows(visitor, parameter(ctx, "huidig"))) {
      String session = parts.cookie().read(ctx).orElseThrow();
      parts.changes().choosePassword(visitor.account().name(), chosen, session);
      parts.cookie().write(ctx, parts.sessions().renew(session));
      ctx.redirect(ADDRESS + "?klaar=wachtwoord", HttpStatus.SEE_OTHER);
      return;
    }
    refuse(ctx, visitor, forms.password(visitor, wrong.orElse(null), same));
  }

  /** Begins to set the second factor up. */
  public void beginFactor(Context ctx) {
    Visitor visitor = inBrowser(ctx);
    if (!knows(visitor, parameter(ctx, "wachtwoord-stap"))) {
      refuse(ctx, visitor, forms.factor(visitor));
      return;
    }
    parts.factors().begin(visitor.account().name());
    ctx.redirect(FACTOR, HttpStatus.SEE_OTHER);
  }

  /** Shows what goes into the app. */
  public void factor(Context ctx) {
    showFactor(ctx, inBrowser(ctx), Fault.NONE);
  }

  /** Turns the second factor on. */
  public void confirmFactor(Context ctx) {
    Visitor visitor = inBrowser(ctx);
    String account = visitor.account().name();
    Optional<List<String>> codes = parts.factors().confirm(account, parameter(ctx, "code"));
    if (codes.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      showFactor(ctx, visitor, Fault.WRONG);
      return;
    }
    String session = parts.cookie().read(ctx).orElseThrow();
    parts.sessions().closeOthers(account, session);
    parts.cookie().write(ctx, parts.sessions().renew(session));
    showCodes(ctx, visitor, codes.get());
  }

  private void showFactor(Context ctx, Visitor visitor, Fault fault) {
    parts
        .factors()
        .begun(visitor.account().name())
        .ifPresentOrElse(
            setup ->
                pages.answer(
                    ctx,
                    "factorSetup.jte",
                    new FactorSetupView(
                        frame(visitor, visitor.say("Stel de tweede stap in")),
                        FACTOR + "/bevestigen",
                        ADDRESS,
                        setup,
                        fault,
                        0)),
            () -> ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER));
  }

  /** Makes new recovery codes. */
  public void renewCodes(Context ctx) {
    Visitor visitor = inBrowser(ctx);
    if (!knows(visitor, parameter(ctx, "wachtwoord-codes"))) {
      refuse(ctx, visitor, forms.codes(visitor));
      return;
    }
    showCodes(ctx, visitor, parts.factors().renewRecoveryCodes(visitor.account().name()));
  }

  private void showCodes(Context ctx, Visitor visitor, List<String> codes) {
    pages.answer(
        ctx,
        "recoveryCodes.jte",
        new RecoveryCodesView(
            frame(visitor, visitor.say("Bewaar je herstelcodes")), codes, ADDRESS));
  }

  /** Makes an API token. */
  public void makeToken(Context ctx) {
    Visitor visitor = inBrowser(ctx);
    String label = parameter(ctx, "waarvoor").strip();
    boolean named =
        !label.isEmpty() && label.length() <= LONGEST_LABEL && !Characters.anyStrange(label, false);
    boolean knows = knows(visitor, parameter(ctx, "wachtwoord-sleutel"));
    if (!named || !knows) {
      refuse(ctx, visitor, forms.token(visitor, label, named, knows));
      return;
    }
    String name = visitor.account().name();
    String token =
        parts.tokens().add(name, name, label).orElseThrow(() -> AccountChanges.unknown(name));
    show(ctx, visitor, null, token, forms.empty(visitor));
  }

  /** Ends an API token. */
  public void endToken(Context ctx) {
    Visitor visitor = inBrowser(ctx);
    parts.tokens().end(visitor.account().name(), parameter(ctx, "id"));
    ctx.redirect(ADDRESS + "?klaar=sleutel", HttpStatus.SEE_OTHER);
  }

  /** Ends the sessions in all other browsers. */
  public void endSessions(Context ctx) {
    Visitor visitor = inBrowser(ctx);
    String session = parts.cookie().read(ctx).orElseThrow();
    parts.sessions().closeOthers(visitor.account().name(), session);
    ctx.redirect(ADDRESS + "?klaar=sessies", HttpStatus.SEE_OTHER);
  }

  private boolean knows(Visitor visitor, String password) {
    return parts.logins().confirmsPassword(visitor.account().name(), password);
  }

  private void refuse(Context ctx, Visitor visitor, Forms filled) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, visitor, null, null, filled);
  }

  private void show(Context ctx, Visitor visitor, String done, String token, Forms filled) {
    pages.answer(
        ctx,
        "ownAccount.jte",
        forms.view(frame(visitor, visitor.say("Mijn account")), visitor, done, token, filled));
  }

  private nl.huisvandekop.server.dashboard.Frame frame(Visitor visitor, String title) {
    return frames.inside(title, Section.NONE, visitor, false);
  }

  /** Whoever asks with an API token has no session. */
  static Visitor inBrowser(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    if (visitor.signedIn().csrf() == null) {
      throw new Problem(
          403, "session-needed", "Accounts are changed by who is logged in, not by an API token.");
    }
    return visitor;
  }

  private static String parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }
}
