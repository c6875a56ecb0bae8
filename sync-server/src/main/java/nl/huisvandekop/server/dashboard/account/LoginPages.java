package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Function;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.account.LoginView.Fault;
import nl.huisvandekop.server.login.Logins;
import nl.huisvandekop.server.login.Logins.FactorAsked;
import nl.huisvandekop.server.login.Logins.From;
import nl.huisvandekop.server.login.Logins.In;
import nl.huisvandekop.server.login.SecondFactors;
import nl.huisvandekop.server.login.SecondFactors.Setup;

/** Lets staff in and out. Thread-safe. */
public final class LoginPages {
  static final String ADDRESS = Links.LOGIN;

  private static final String CODE = ADDRESS + "/code";
  private static final int SECONDS_PER_MINUTE = 60;

  private final Pages pages = new Pages();
  private final Logins logins;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final LoginCookies cookies;
  private final Function<Context, String> address;
  private final boolean municipal;

  /**
   * @param address tells where a request comes from, so that guessing is bounded
   * @param municipal whether one can log in with the municipality too
   */
  public LoginPages(
      Logins logins,
      SecondFactors factors,
      Sessions sessions,
      LoginCookies cookies,
      Function<Context, String> address,
      boolean municipal) {
    this.logins = requireNonNull(logins);
    this.factors = requireNonNull(factors);
    this.sessions = requireNonNull(sessions);
    this.cookies = requireNonNull(cookies);
    this.address = requireNonNull(address);
    this.municipal = municipal;
  }

  /** The form; who is logged in already is led on. */
  public void form(Context ctx) {
    String next = Links.ours(ctx.queryParam("naar"));
    Optional<String> token = cookies.session().read(ctx);
    if (token.flatMap(sessions::find).isPresent()) {
      ctx.redirect(next, HttpStatus.SEE_OTHER);
      return;
    }
    Fault fault = token.isPresent() ? Fault.SESSION_ENDED : Fault.NONE;
    show(ctx, "", next, fault, 0);
  }

  /** Checks name and password; a session that the browser had before ends. */
  public void logIn(Context ctx) {
    String name = parameter(ctx, "name");
    String next = Links.ours(ctx.formParam("naar"));
    try {
      Logins.Step step = logins.signIn(name, parameter(ctx, "password"), from(ctx));
      if (step instanceof In in) {
        enter(ctx, in);
        ctx.redirect(next, HttpStatus.SEE_OTHER);
      } else {
        cookies.writeHalf(ctx, ((FactorAsked) step).half());
        ctx.redirect(Links.to(CODE, "naar", next), HttpStatus.SEE_OTHER);
      }
    } catch (Problem problem) {
      Fault fault = fault(problem, "login-refused");
      prepare(ctx, problem);
      show(ctx, name, next, fault, minutes(problem));
    }
  }

  /** Asks for the code, or shows how to set the second factor up. */
  public void codeForm(Context ctx) {
    showCode(ctx, half(ctx), Links.ours(ctx.queryParam("naar")), Fault.NONE, 0);
  }

  /** Checks the code. */
  public void code(Context ctx) {
    String half = half(ctx);
    String next = Links.ours(ctx.formParam("naar"));
    try {
      String code = parameter(ctx, "code");
      if (begun(half).isPresent()) {
        Logins.SetUp setUp = logins.setUp(half, code, from(ctx));
        enter(ctx, setUp.in());
        Wording words = Wording.of(ctx);
        pages.answer(
            ctx,
            "recoveryCodes.jte",
            new RecoveryCodesView(
                Frame.outside(words, words.say("Bewaar je herstelcodes")),
                setUp.recoveryCodes(),
                next));
      } else {
        enter(ctx, logins.secondFactor(half, code, from(ctx)));
        ctx.redirect(next, HttpStatus.SEE_OTHER);
      }
    } catch (Problem problem) {
      Fault fault = fault(problem, "code-refused");
      prepare(ctx, problem);
      showCode(ctx, half, next, fault, minutes(problem));
    }
  }

  /** Ends the session. */
  public void logOut(Context ctx) {
    cookies.session().read(ctx).ifPresent(sessions::close);
    cookies.session().clear(ctx);
    ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
  }

  private void enter(Context ctx, In in) {
    cookies.session().read(ctx).ifPresent(sessions::close);
    cookies.session().write(ctx, in.session());
    cookies.writeBrowser(ctx, in.browser());
    cookies.clearHalf(ctx);
  }

  private From from(Context ctx) {
    return new From(address.apply(ctx), cookies.browser(ctx));
  }

  /** Who comes without a half login begins anew. */
  private String half(Context ctx) {
    return cookies
        .half(ctx)
        .filter(token -> logins.halfIn(token).isPresent())
        .orElseThrow(() -> new Problem(401, "half-login-ended", "This login took too long."));
  }

  private Optional<Setup> begun(String half) {
    return logins.halfIn(half).flatMap(factors::begun);
  }

  private static Fault fault(Problem problem, String wrong) {
    if (problem.status() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
      return Fault.TOO_MANY_TRIES;
    }
    if (problem.code().equals(wrong)) {
      return Fault.WRONG;
    }
    throw problem;
  }

  private static void prepare(Context ctx, Problem problem) {
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status());
  }

  private void show(Context ctx, String name, String next, Fault fault, long minutes) {
    Wording words = Wording.of(ctx);
    pages.answer(
        ctx,
        "login.jte",
        new LoginView(
            Frame.outside(words, words.say("Inloggen")), name, next, fault, minutes, municipal));
  }

  private void showCode(Context ctx, String half, String next, Fault fault, long minutes) {
    Wording words = Wording.of(ctx);
    Optional<Setup> begun = begun(half);
    if (begun.isPresent()) {
      Frame frame = Frame.outside(words, words.say("Stel de tweede stap in"));
      pages.answer(
          ctx,
          "factorSetup.jte",
          new FactorSetupView(frame, CODE, next, begun.get(), fault, minutes));
    } else {
      Frame frame = Frame.outside(words, words.say("Vul je code in"));
      pages.answer(ctx, "loginCode.jte", new LoginView(frame, "", next, fault, minutes, false));
    }
  }

  private static String parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }

  private static long minutes(Problem problem) {
    long seconds = Long.parseLong(problem.headers().getOrDefault("Retry-After", "60"));
    return Math.max(1, (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
  }
}
