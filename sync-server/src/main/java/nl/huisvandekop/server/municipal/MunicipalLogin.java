package nl.huisvandekop.server.municipal;

import static java.util.Objects.requireNonNull;

import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.AccountChanges;
import nl.huisvandekop.server.account.AccountChanges.Municipal;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.secret.RateLimit.Bound;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.settings.OidcSettings;
import nl.huisvandekop.server.store.ServerStore;

/**
 * Logging in with the municipality (OpenID Connect: code flow with PKCE, state and nonce). A login
 * that was begun is good once, in the browser that began it, for ten minutes. Thread-safe.
 */
public final class MunicipalLogin {
  /** Where the provider sends browsers back to. */
  public static final String CALLBACK = "/inloggen/gemeente/terug";

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int BEGUN_PER_ADDRESS = 60;

  private final OidcSettings settings;
  private final Provider provider;
  private final ServerStore store;
  private final AccountChanges accounts;
  private final Sessions sessions;
  private final RateLimit limit;
  private final Clock clock;

  /** What it stands on. */
  public record Parts(
      ServerStore store,
      AccountChanges accounts,
      Sessions sessions,
      RateLimit limit,
      Clock clock) {}

  /**
   * @param server where browsers reach this server
   */
  public MunicipalLogin(OidcSettings settings, URI server, Parts parts) {
    this.settings = requireNonNull(settings);
    store = requireNonNull(parts.store());
    accounts = requireNonNull(parts.accounts());
    sessions = requireNonNull(parts.sessions());
    limit = requireNonNull(parts.limit());
    clock = requireNonNull(parts.clock());
    provider = new Provider(settings, URI.create(server + CALLBACK), clock);
  }

  /**
   * A login that was begun.
   *
   * @param to where to send the browser
   * @param state for the browser to keep
   */
  public record Begun(URI to, String state) {}

  /**
   * Begins.
   *
   * @param next where to go on to afterwards
   * @param address where the request comes from
   * @throws Problem 502 {@code municipality-unreachable}, 429 {@code too-many-tries}
   */
  public Begun begin(String next, String address) {
    limit.take(List.of(new Bound("login:municipal:" + address, BEGUN_PER_ADDRESS, WINDOW)));
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    URI to = provider.login(state, nonce, verifier);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    store.write(
        handle -> {
          handle.execute("DELETE FROM municipal_try WHERE ends_at <= ?", now.toString());
          return handle.execute(
              "INSERT INTO municipal_try (state_hash, nonce, verifier, next, ends_at)"
                  + " VALUES (?, ?, ?, ?, ?)",
              Secrets.hash(state.getValue()),
              nonce.getValue(),
              verifier.getValue(),
              next,
              now.plus(LONGEST).toString());
        });
    return new Begun(to, state.getValue());
  }

  /**
   * Someone is in.
   *
   * @param session the session's token, for the cookie
   */
  public record In(String session, String next) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "In";
    }
  }

  /**
   * Ends what was begun.
   *
   * @param state that the browser kept; null for none
   * @param back the address to which the provider sent the browser
   * @throws Problem 403 {@code municipality-refused}, {@code no-role-here} or {@code name-missing},
   *     409 {@code name-taken}, 502 {@code municipality-unreachable}
   */
  public In finish(String state, URI back) {
    AuthorizationSuccessResponse response = parse(back);
    if (state == null || !new State(state).equals(response.getState())) {
      throw Provider.refused("it was not begun in this browser");
    }
    if (response.getIssuer() != null && !response.getIssuer().equals(provider.issuer())) {
      throw Provider.refused("it comes from " + response.getIssuer());
    }
    Tried tried = take(state).orElseThrow(() -> Provider.refused("it is over, or was used"));
    Map<String, Object> claims =
        provider.claims(
            response.getAuthorizationCode(),
            new Nonce(tried.nonce()),
            new CodeVerifier(tried.verifier()));
    return new In(sessions.open(admit(claims)), tried.next());
  }

  private static AuthorizationSuccessResponse parse(URI back) {
    try {
      AuthorizationResponse response = AuthorizationResponse.parse(back);
      if (!response.indicatesSuccess()) {
        throw Provider.refused(response.toErrorResponse().getErrorObject().getCode());
      }
      return response.toSuccessResponse();
    } catch (ParseException e) {
      throw Provider.refused("what came back can't be read");
    }
  }

  private String admit(Map<String, Object> claims) {
    Municipal person =
        new Municipal(
            settings.issuer().toString(), Claims.text(claims, "sub").orElseThrow(this::nameless));
    Optional<Reach> reach = Claims.reach(settings, claims);
    if (reach.isEmpty()) {
      accounts.shutOut(person);
      throw new Problem(
          403, "no-role-here", "The municipality knows you, but gives you no role on this server.");
    }
    String name =
        Claims.text(claims, settings.nameClaim())
            .filter(Account::isName)
            .orElseThrow(this::nameless);
    return accounts.admit(person, new Account(name, reach.get()));
  }

  private Problem nameless() {
    return new Problem(
        403,
        "name-missing",
        "The municipality's login gives no name in the claim " + settings.nameClaim() + ".");
  }

  private record Tried(String nonce, String verifier, String next) {}

  /** Each is taken once, be it by two requests at a time. */
  private Optional<Tried> take(String state) {
    String hash = Secrets.hash(state);
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return store.write(
        handle -> {
          Optional<Tried> tried =
              handle
                  .createQuery(
                      "SELECT nonce, verifier, next FROM municipal_try"
                          + " WHERE state_hash = :hash AND ends_at > :now")
                  .bind("hash", hash)
                  .bind("now", now)
                  .map(
                      (row, context) ->
                          new Tried(
                              row.getString("nonce"),
                              row.getString("verifier"),
                              row.getString("next")))
                  .findOne();
          handle.execute("DELETE FROM municipal_try WHERE state_hash = ?", hash);
          return tried;
        });
  }
}
