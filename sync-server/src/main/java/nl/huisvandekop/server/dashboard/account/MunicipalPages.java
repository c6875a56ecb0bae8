package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.municipal.MunicipalLogin;

/** Sends browsers to the municipality's login, and takes them back. Thread-safe. */
public final class MunicipalPages {
  private final Optional<MunicipalLogin> login;
  private final Sessions sessions;
  private final LoginCookies cookies;
  private final Function<Context, String> address;

  /**
   * @param login empty where there are local accounts only
   * @param address tells where a request comes from, so that trying is bounded
   */
  public MunicipalPages(
      Optional<MunicipalLogin> login,
      Sessions sessions,
      LoginCookies cookies,
      Function<Context, String> address) {
    this.login = requireNonNull(login);
    this.sessions = requireNonNull(sessions);
    this.cookies = requireNonNull(cookies);
    this.address = requireNonNull(address);
  }

  /** Sends a browser to the municipality; {@code naar} is where to go on to afterwards. */
  public void begin(Context ctx) {
    MunicipalLogin.Begun begun =
        login().begin(Links.ours(ctx.queryParam("naar")), address.apply(ctx));
    cookies.writeMunicipal(ctx, begun.state());
    ctx.redirect(begun.to().toString(), HttpStatus.SEE_OTHER);
  }

  /** Takes it back; a session that the browser had before ends. */
  public void finish(Context ctx) {
    String state = cookies.municipal(ctx).orElse(null);
    cookies.clearMunicipal(ctx);
    MunicipalLogin.In in = login().finish(state, back(ctx));
    cookies.session().read(ctx).ifPresent(sessions::close);
    cookies.session().write(ctx, in.session());
    ctx.redirect(in.next(), HttpStatus.SEE_OTHER);
  }

  private static URI back(Context ctx) {
    String query = Optional.ofNullable(ctx.queryString()).orElse("");
    try {
      return URI.create("https://here" + MunicipalLogin.CALLBACK + "?" + query);
    } catch (IllegalArgumentException e) {
      return URI.create("https://here" + MunicipalLogin.CALLBACK);
    }
  }

  private MunicipalLogin login() {
    return login.orElseThrow(
        () -> new Problem(404, "not-found", "Nobody logs in with a municipality here."));
  }
}
