package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** The accounts and their API tokens, stored. Thread-safe. */
public final class Accounts {
  private final ServerStore store;

  public Accounts(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /**
   * Stores a new account.
   *
   * @return its password, which is nowhere else to be read; empty when the name is taken
   */
  public Optional<String> add(Account account) {
    String password = Passwords.generate();
    String hash = Passwords.hash(password);
    return store.write(handle -> insert(handle, account, hash))
        ? Optional.of(password)
        : Optional.empty();
  }

  private static boolean insert(Handle handle, Account account, String passwordHash) {
    Reach reach = account.reach();
    int added =
        handle
            .createUpdate(
                "INSERT INTO account (name, password_hash, role, site_id)"
                    + " VALUES (:name, :hash, :role, :site) ON CONFLICT (name) DO NOTHING")
            .bind("name", account.name())
            .bind("hash", passwordHash)
            .bind("role", reach.role().toString())
            .bind("site", reach.siteId())
            .execute();
    if (added == 1) {
      for (String gemeente : reach.gemeenten()) {
        handle.execute(
            "INSERT INTO account_gemeente (account, gemeente) VALUES (?, ?)",
            account.name(),
            gemeente);
      }
    }
    return added == 1;
  }

  /**
   * What went with an account.
   *
   * @param adminsLeft accounts that still have the role region-admin
   */
  public record Removed(int sessions, int tokens, int adminsLeft) {}

  /**
   * Removes an account; whoever uses it is out at once.
   *
   * @return empty when there is no such account
   */
  public Optional<Removed> remove(String name) {
    return store.write(
        handle -> {
          if (find(handle, name).isEmpty()) {
            return Optional.empty();
          }
          int sessions = handle.execute("DELETE FROM session WHERE account = ?", name);
          int tokens = handle.execute("DELETE FROM api_token WHERE account = ?", name);
          handle.execute("DELETE FROM account_gemeente WHERE account = ?", name);
          handle.execute("DELETE FROM account WHERE name = ?", name);
          return Optional.of(new Removed(sessions, tokens, admins(handle)));
        });
  }

  private static int admins(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM account WHERE role = :role")
        .bind("role", Role.REGION_ADMIN.toString())
        .mapTo(Integer.class)
        .one();
  }

  /** The account, if there is one of this name. */
  public Optional<Account> find(String name) {
    return store.read(handle -> find(handle, name));
  }

  static Optional<Account> find(Handle handle, String name) {
    Set<String> gemeenten = new HashSet<>(gemeentenOf(handle, name));
    return handle
        .createQuery("SELECT name, role, site_id FROM account WHERE name = :name")
        .bind("name", name)
        .map(
            (row, context) ->
                new Account(
                    row.getString("name"),
                    new Reach(Role.of(row.getString("role")), gemeenten, row.getString("site_id"))))
        .findOne();
  }

  private static List<String> gemeentenOf(Handle handle, String name) {
    return handle
        .createQuery("SELECT gemeente FROM account_gemeente WHERE account = :name")
        .bind("name", name)
        .mapTo(String.class)
        .list();
  }

  /** The stored hash, for comparing only. */
  Optional<String> passwordHash(String name) {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT password_hash FROM account WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Makes a further API token.
   *
   * @return the token, which is nowhere else to be read; empty when there is no such account
   */
  public Optional<String> addToken(String name) {
    String token = Secrets.token();
    boolean added =
        store.write(
            handle -> {
              if (find(handle, name).isEmpty()) {
                return false;
              }
              handle.execute(
                  "INSERT INTO api_token (token_hash, account) VALUES (?, ?)",
                  Secrets.hash(token),
                  name);
              return true;
            });
    return added ? Optional.of(token) : Optional.empty();
  }

  /** The account whose API token this is. */
  public Optional<Account> byToken(String token) {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT account FROM api_token WHERE token_hash = :hash")
                .bind("hash", Secrets.hash(token))
                .mapTo(String.class)
                .findOne()
                .flatMap(name -> find(handle, name)));
  }
}
