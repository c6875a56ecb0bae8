package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.dashboard.LoginView.Fault;
import nl.huisvandekop.server.login.Logins;
import nl.huisvandekop.server.login.Logins.From;
import nl.huisvandekop.server.login.Logins.In;

/** Lets staff in and out. Thread-safe. */
public final class LoginPages {
  static final String ADDRESS = "/inloggen";

  /** Where one may be led to after logging in: our own pages and nowhere else. */
  private static final Pattern OUR_PAGES = Pattern.compile("/(dekking|plekken)([/?][^\\\\]*)?");

  private static final int SECONDS_PER_MINUTE = 60;

  private final Pages pages = new Pages();
  private final Logins logins;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Function<Context, String> address;

  /**
   * @param address tells where a request comes from, so that guessing is bounded
   */
  public LoginPages(
      Logins logins, Sessions sessions, SessionCookie cookie, Function<Context, String> address) {
    this.logins = requireNonNull(logins);
    this.sessions = requireNonNull(sessions);
    this.cookie = requireNonNull(cookie);
    this.address = requireNonNull(address);
  }

  /** The form; who is logged in already is led on. */
  public void form(Context ctx) {
    String next = next(ctx.queryParam("naar"));
    Optional<String> token = cookie.read(ctx);
    if (token.flatMap(sessions::find).isPresent()) {
      ctx.redirect(next, HttpStatus.SEE_OTHER);
      return;
    }
    Fault fault = token.isPresent() ? Fault.SESSION_ENDED : Fault.NONE;
    show(ctx, new LoginView(frame(), "", next, fault, 0));
  }

  /** Checks name and password. */
  public void logIn(Context ctx) {
    String name = Optional.ofNullable(ctx.formParam("name")).orElse("");
    String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
    String next = next(ctx.formParam("naar"));
    try {
      cookie.write(
          ctx, ((In) logins.signIn(name, password, new From(address.apply(ctx), null))).session());
      ctx.redirect(next, HttpStatus.SEE_OTHER);
    } catch (Problem problem) {
      problem.headers().forEach(ctx::header);
      ctx.status(problem.status());
      show(ctx, refused(problem, name, next));
    }
  }

  private static LoginView refused(Problem problem, String name, String next) {
    return switch (problem.status()) {
      case 401 -> new LoginView(frame(), name, next, Fault.WRONG_NAME_OR_PASSWORD, 0);
      case 429 -> new LoginView(frame(), name, next, Fault.TOO_MANY_TRIES, minutes(problem));
      default -> throw problem;
    };
  }

  /** Ends the session. */
  public void logOut(Context ctx) {
    cookie.read(ctx).ifPresent(sessions::close);
    cookie.clear(ctx);
    ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, LoginView view) {
    Pages.answer(ctx, pages.login(view));
  }

  private static Frame frame() {
    return Frame.outside(Wording.DUTCH, "Inloggen");
  }

  private static String next(String wanted) {
    return wanted != null && OUR_PAGES.matcher(wanted).matches() ? wanted : "/";
  }

  private static long minutes(Problem problem) {
    long seconds = Long.parseLong(problem.headers().getOrDefault("Retry-After", "60"));
    return Math.max(1, (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
  }
}
