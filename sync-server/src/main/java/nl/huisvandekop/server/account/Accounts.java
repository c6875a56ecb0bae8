package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** The accounts as they are stored; {@link AccountChanges} changes them. Thread-safe. */
public final class Accounts {
  private static final Comparator<String> ORDER =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private final ServerStore store;

  public Accounts(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /**
   * An account as it is listed.
   *
   * @param municipal whether it logs in with the municipality, so that it has no password here
   * @param secondFactor whether it is asked for a code beside its password
   */
  public record Listed(Account account, boolean municipal, boolean secondFactor) {}

  /** All of them, by name. */
  public List<Listed> list() {
    return store.read(Accounts::list);
  }

  private static List<Listed> list(Handle handle) {
    Map<String, Set<String>> gemeenten = new HashMap<>();
    handle
        .createQuery("SELECT account, gemeente FROM account_gemeente")
        .map((row, context) -> Map.entry(row.getString("account"), row.getString("gemeente")))
        .forEach(
            one ->
                gemeenten
                    .computeIfAbsent(one.getKey(), name -> new HashSet<>())
                    .add(one.getValue()));
    return handle
        .createQuery(
            "SELECT name, role, site_id, password_hash IS NULL AS municipal,"
                + " coalesce(confirmed, 0) AS confirmed"
                + " FROM account LEFT JOIN second_factor ON account = name")
        .map(
            (row, context) ->
                new Listed(
                    account(row, gemeenten.getOrDefault(row.getString("name"), Set.of())),
                    row.getBoolean("municipal"),
                    row.getInt("confirmed") == 1))
        .stream()
        .sorted(Comparator.comparing(one -> one.account().name(), ORDER))
        .toList();
  }

  private static Account account(ResultSet row, Set<String> gemeenten) throws SQLException {
    return new Account(
        row.getString("name"),
        new Reach(Role.of(row.getString("role")), gemeenten, row.getString("site_id")));
  }

  /** Whether this is the account's password; as slow for a name that is not known. */
  public boolean passwordMatches(String name, String password) {
    return Passwords.matches(password, passwordHash(name).orElse(null));
  }

  /**
   * @param passwordHash null for who logs in with the municipality
   * @return false when an account has this name, in whatever capitals: people can't tell them apart
   */
  static boolean insert(Handle handle, Account account, String passwordHash) {
    Reach reach = account.reach();
    int added =
        handle
            .createUpdate(
                "INSERT INTO account (name, password_hash, role, site_id)"
                    + " VALUES (:name, :hash, :role, :site) ON CONFLICT DO NOTHING")
            .bind("name", account.name())
            .bind("hash", passwordHash)
            .bind("role", reach.role().toString())
            .bind("site", reach.siteId())
            .execute();
    if (added == 1) {
      insertGemeenten(handle, account.name(), reach.gemeenten());
    }
    return added == 1;
  }

  static void insertGemeenten(Handle handle, String name, Set<String> gemeenten) {
    for (String gemeente : gemeenten) {
      handle.execute(
          "INSERT INTO account_gemeente (account, gemeente) VALUES (?, ?)", name, gemeente);
    }
  }

  /** Region-admins that log in with a password, so that nobody else is needed to let them in. */
  static int admins(Handle handle) {
    return handle
        .createQuery(
            "SELECT count(*) FROM account WHERE role = :role AND password_hash IS NOT NULL")
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
        .map((row, context) -> account(row, gemeenten))
        .findOne();
  }

  private static List<String> gemeentenOf(Handle handle, String name) {
    return handle
        .createQuery("SELECT gemeente FROM account_gemeente WHERE account = :name")
        .bind("name", name)
        .mapTo(String.class)
        .list();
  }

  private Optional<String> passwordHash(String name) {
    return store.read(handle -> passwordHash(handle, name));
  }

  static Optional<String> passwordHash(Handle handle, String name) {
    return handle
        .createQuery("SELECT password_hash FROM account WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** Whether there is such an account and it logs in with a password. */
  static boolean hasPassword(Handle handle, String name) {
    return passwordHash(handle, name).isPresent();
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
