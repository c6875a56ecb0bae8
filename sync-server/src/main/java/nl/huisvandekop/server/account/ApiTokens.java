package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.secret.Ids;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Tokens by which programs use the interface in the name of an account. Thread-safe. */
public final class ApiTokens {
  /** Most that one account has at a time. */
  public static final int MOST = 20;

  private static final String PREFIX = "at";

  private final ServerStore store;
  private final AuditLog audit;
  private final Clock clock;

  public ApiTokens(ServerStore store, AuditLog audit, Clock clock) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * A token as its account sees it.
   *
   * @param label what it is for, in its account's words
   */
  public record Listed(String id, String label, LocalDate madeOn) {}

  /**
   * Makes a further token.
   *
   * @param by who makes it
   * @return the token, which is nowhere else to be read; empty when there is no such account, or
   *     when it logs in with the municipality, which could not end a token
   * @throws Problem 409 {@code too-many-tokens}
   */
  public Optional<String> add(String by, String account, String label) {
    String token = Secrets.token();
    String id = Ids.withPrefix(PREFIX);
    return store.write(
        handle -> {
          if (!Accounts.hasPassword(handle, account)) {
            return Optional.empty();
          }
          if (list(handle, account).size() >= MOST) {
            throw new Problem(
                409, "too-many-tokens", "An account has at most " + MOST + " API tokens.");
          }
          handle.execute(
              "INSERT INTO api_token (token_hash, id, account, label, made_on)"
                  + " VALUES (?, ?, ?, ?, ?)",
              Secrets.hash(token),
              id,
              account,
              label,
              LocalDate.ofInstant(clock.instant(), Hours.ZONE).toString());
          List<Change> changes = Change.fields().of("waarvoor", null, label).list();
          audit.note(handle, by, "token-made", account, changes);
          return Optional.of(token);
        });
  }

  /** Whether the account may have tokens. */
  public boolean mayHave(String account) {
    return store.read(handle -> Accounts.hasPassword(handle, account));
  }

  /** The account's tokens, the newest first. */
  public List<Listed> list(String account) {
    return store.read(handle -> list(handle, account));
  }

  private static List<Listed> list(Handle handle, String account) {
    return handle
        .createQuery(
            "SELECT id, label, made_on FROM api_token WHERE account = :account"
                + " ORDER BY made_on DESC, id")
        .bind("account", account)
        .map(
            (row, context) ->
                new Listed(
                    row.getString("id"),
                    row.getString("label"),
                    LocalDate.parse(row.getString("made_on"))))
        .list();
  }

  /** Ends one of the account's tokens; false when it has none such. */
  public boolean end(String account, String id) {
    return store.write(
        handle -> {
          int ended =
              handle.execute("DELETE FROM api_token WHERE account = ? AND id = ?", account, id);
          if (ended == 1) {
            audit.note(handle, account, "token-ended", account);
          }
          return ended == 1;
        });
  }
}
