package nl.huisvandekop.server.login;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.secret.RateLimit.Bound;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;

/** Logging in with name, password and second factor; guessing is bounded. Thread-safe. */
public final class Logins {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_PER_ADDRESS = 20;

  /** Per name they are few: who knows a name must not get to try a dictionary from many places. */
  private static final int TRIES_PER_NAME = 10;

  private final ServerStore store;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final RateLimit limit;
  private final Clock clock;
  private final KnownBrowsers browsers;
  private final HalfLogins halves;

  public Logins(
      ServerStore store,
      Accounts accounts,
      Sessions sessions,
      SecondFactors factors,
      RateLimit limit,
      Clock clock) {
    this.store = requireNonNull(store);
    this.accounts = requireNonNull(accounts);
    this.sessions = requireNonNull(sessions);
    this.factors = requireNonNull(factors);
    this.limit = requireNonNull(limit);
    this.clock = requireNonNull(clock);
    browsers = new KnownBrowsers(store, clock);
    halves = new HalfLogins(store, clock);
  }

  /** Where a login has come to. */
  public sealed interface Step permits In, FactorAsked {}

  /**
   * Someone is in.
   *
   * @param session the session's token, for the cookie
   * @param browser the token by which this browser is known from now on
   */
  public record In(String session, String browser) implements Step {
    /** Without the secrets. */
    @Override
    public String toString() {
      return "In";
    }
  }

  /**
   * The password was right, and a code is asked for.
   *
   * @param half the token of the half login, for a cookie; it opens nothing
   */
  public record FactorAsked(String half) implements Step {
    /** Without the secret. */
    @Override
    public String toString() {
      return "FactorAsked";
    }
  }

  /**
   * Who asks.
   *
   * @param address where the request comes from
   * @param browser the token by which the browser is known; null for none
   */
  public record From(String address, String browser) {
    public From {
      requireNonNull(address, "address");
    }
  }

  /**
   * Checks the password. A name that is not known takes as long as one that is.
   *
   * @throws Problem 401 {@code login-refused}, or 429 {@code too-many-tries} with Retry-After
   */
  public Step signIn(String name, String password, From from) {
    String known = name.strip();
    List<Bound> bounds =
        List.of(
            new Bound("login:address:" + from.address(), TRIES_PER_ADDRESS, WINDOW),
            new Bound(counter(known, from.browser()), TRIES_PER_NAME, WINDOW));
    limit.take(bounds);
    if (!accounts.passwordMatches(known, password)) {
      throw new Problem(401, "login-refused", "This name and password do not go together.");
    }
    limit.giveBack(bounds);
    Account account = accounts.find(known).orElseThrow();
    if (factors.isOn(known)) {
      return new FactorAsked(halves.open(known));
    }
    if (factors.isOverdue(account)) {
      factors.begin(known);
      return new FactorAsked(halves.open(known));
    }
    return enter(known, from);
  }

  /** A browser that the account knows has a counter of its own, which strangers can't use up. */
  private String counter(String name, String browser) {
    return browsers.knows(browser, name)
        ? "login:browser:" + Secrets.hash(browser)
        : nameCounter(name);
  }

  static String nameCounter(String name) {
    return "login:name:" + Secrets.hash(name);
  }

  /** The account whose password was right, while its half login lasts. */
  public Optional<String> halfIn(String half) {
    return halves.find(half);
  }

  /**
   * Checks the code that a half login asked for.
   *
   * @throws Problem 401 {@code half-login-ended} or {@code code-refused}, 429 {@code
   *     too-many-tries}
   */
  public In secondFactor(String half, String code, From from) {
    String account = halves.find(half).orElseThrow(Logins::ended);
    List<Bound> bounds = takeCode(account, from);
    if (factors.use(account, code).isEmpty()) {
      throw new Problem(401, "code-refused", "This code is wrong, or was used before.");
    }
    limit.giveBack(bounds);
    halves.close(half);
    return enter(account, from);
  }

  /**
   * Who is in, and the recovery codes of a second factor that was set up on the way in.
   *
   * @param recoveryCodes nowhere else to be read
   */
  public record SetUp(In in, List<String> recoveryCodes) {}

  /**
   * Turns on the second factor of a half login that had none, if the code is right.
   *
   * @throws Problem as {@link #secondFactor}
   */
  public SetUp setUp(String half, String code, From from) {
    String account = halves.find(half).orElseThrow(Logins::ended);
    List<Bound> bounds = takeCode(account, from);
    List<String> codes =
        factors
            .confirm(account, code)
            .orElseThrow(() -> new Problem(401, "code-refused", "This code is wrong."));
    limit.giveBack(bounds);
    halves.close(half);
    return new SetUp(enter(account, from), codes);
  }

  /**
   * Bounds guessing by who has the session already, such as at a page that was left open.
   *
   * @throws Problem 429 {@code too-many-tries}
   */
  public boolean confirmsPassword(String account, String password) {
    List<Bound> bounds =
        List.of(new Bound("login:own:" + Secrets.hash(account), TRIES_PER_NAME, WINDOW));
    limit.take(bounds);
    boolean right = accounts.passwordMatches(account, password);
    if (right) {
      limit.giveBack(bounds);
    }
    return right;
  }

  /** Lets strangers' wrong tries no longer count against this name. */
  public static void unlock(RateLimit limit, String name) {
    limit.forget(List.of(nameCounter(name), codeCounter(name)));
  }

  private List<Bound> takeCode(String account, From from) {
    List<Bound> bounds =
        List.of(
            new Bound("login:address:" + from.address(), TRIES_PER_ADDRESS, WINDOW),
            new Bound(codeCounter(account), TRIES_PER_NAME, WINDOW));
    limit.take(bounds);
    return bounds;
  }

  private static String codeCounter(String account) {
    return "login:code:" + Secrets.hash(account);
  }

  private In enter(String account, From from) {
    return new In(sessions.open(account), browsers.remember(from.browser(), account));
  }

  private static Problem ended() {
    return new Problem(401, "half-login-ended", "This login took too long. Begin again.");
  }

  /** Deletes half logins and browsers that had their time; to be called every hour at least. */
  public void forgetEnded() {
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    store.write(
        handle -> {
          handle.execute("DELETE FROM half_login WHERE ends_at <= ?", now);
          return handle.execute("DELETE FROM known_browser WHERE ends_at <= ?", now);
        });
  }
}
