package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/**
 * Adds, changes and removes accounts; each change is one transaction with its entry in the audit
 * log. Whoever lost a right has lost it at their next request. Thread-safe.
 */
public final class AccountChanges {
  private final ServerStore store;
  private final AuditLog audit;

  public AccountChanges(ServerStore store, AuditLog audit) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
  }

  /**
   * Stores a new account.
   *
   * @param by who adds it
   * @return its password, which is nowhere else to be read; empty when the name is taken
   */
  public Optional<String> add(String by, Account account) {
    String password = Passwords.generate();
    String hash = Passwords.hash(password);
    boolean added =
        store.write(
            handle -> {
              if (!Accounts.insert(handle, account, hash)) {
                return false;
              }
              audit.note(handle, by, "account-added", account.name(), given(account.reach()));
              return true;
            });
    return added ? Optional.of(password) : Optional.empty();
  }

  /**
   * Gives an account another role or reach.
   *
   * @return whether anything changed
   * @throws Problem 404 {@code account-unknown}, 409 {@code last-admin}
   */
  public boolean change(String by, String name, Reach reach) {
    return store.write(handle -> change(handle, by, name, reach));
  }

  private boolean change(Handle handle, String by, String name, Reach reach) {
    Reach before = get(handle, name).reach();
    List<Change> changes = changes(before, reach);
    if (changes.isEmpty()) {
      return false;
    }
    store(handle, name, reach);
    if (before.role() == Role.REGION_ADMIN && Accounts.hasPassword(handle, name)) {
      requireAnAdmin(handle);
    }
    audit.note(handle, by, "account-changed", name, changes);
    return true;
  }

  private static void store(Handle handle, String name, Reach reach) {
    handle.execute("DELETE FROM account_gemeente WHERE account = ?", name);
    handle.execute(
        "UPDATE account SET role = ?, site_id = ? WHERE name = ?",
        reach.role().toString(),
        reach.siteId(),
        name);
    Accounts.insertGemeenten(handle, name, reach.gemeenten());
  }

  /**
   * What went with an account.
   *
   * @param adminsLeft accounts that still have the role region-admin and a password
   */
  public record Removed(int sessions, int tokens, int adminsLeft) {}

  /**
   * Removes an account; whoever uses it is out at once.
   *
   * @throws Problem 404 {@code account-unknown}, 409 {@code last-admin}
   */
  public Removed remove(String by, String name) {
    return store.write(
        handle -> {
          boolean admin =
              get(handle, name).reach().role() == Role.REGION_ADMIN
                  && Accounts.hasPassword(handle, name);
          Removed removed = remove(handle, by, name);
          if (admin) {
            requireAnAdmin(handle);
          }
          return removed;
        });
  }

  /**
   * Removes an account, and be it the last that can add others: for the command line, which can add
   * one again.
   *
   * @throws Problem 404 {@code account-unknown}
   */
  public Removed removeEvenTheLast(String by, String name) {
    return store.write(
        handle -> {
          get(handle, name);
          return remove(handle, by, name);
        });
  }

  private Removed remove(Handle handle, String by, String name) {
    int sessions = Sessions.closeAll(handle, name);
    int tokens = handle.execute("DELETE FROM api_token WHERE account = ?", name);
    handle.execute("DELETE FROM account_gemeente WHERE account = ?", name);
    handle.execute("DELETE FROM account WHERE name = ?", name);
    audit.note(handle, by, "account-removed", name);
    return new Removed(sessions, tokens, Accounts.admins(handle));
  }

  /**
   * Gives an account a new password and ends its sessions.
   *
   * @return the password, which is nowhere else to be read
   * @throws Problem 404 {@code account-unknown}, 409 {@code no-password-here}
   */
  public String resetPassword(String by, String name) {
    String password = Passwords.generate();
    String hash = Passwords.hash(password);
    store.write(
        handle -> {
          requirePassword(handle, name);
          setPassword(handle, name, hash);
          Sessions.closeAll(handle, name);
          audit.note(handle, by, "password-reset", name);
          return null;
        });
    return password;
  }

  /**
   * Lets someone choose their own password, and ends their other sessions.
   *
   * @param session the token of the one that stays
   * @throws Problem 409 {@code no-password-here}
   */
  public void choosePassword(String name, String password, String session) {
    String hash = Passwords.hash(password);
    store.write(
        handle -> {
          requirePassword(handle, name);
          setPassword(handle, name, hash);
          Sessions.closeOthers(handle, name, session);
          audit.note(handle, name, "password-chosen", name);
          return null;
        });
  }

  /** With the old password goes a second factor that someone began to set up under it. */
  private static void setPassword(Handle handle, String name, String hash) {
    handle.execute("UPDATE account SET password_hash = ? WHERE name = ?", hash, name);
    handle.execute("DELETE FROM second_factor WHERE account = ? AND confirmed = 0", name);
  }

  /** Someone who logs in with the municipality, as its provider calls them. */
  public record Municipal(String issuer, String subject) {}

  /**
   * Lets in who logged in with the municipality: makes or finds their account and gives it the
   * reach that the municipality says.
   *
   * @return the account's name
   * @throws Problem 409 {@code name-taken} when an account of that name is someone else's
   */
  public String admit(Municipal person, Account account) {
    return store.write(
        handle -> {
          Optional<String> known = find(handle, person);
          if (known.isPresent()) {
            change(handle, known.get(), known.get(), account.reach());
            return known.get();
          }
          if (!Accounts.insert(handle, account, null)) {
            throw nameTaken(account.name());
          }
          handle.execute(
              "INSERT INTO municipal_account (issuer, subject, account) VALUES (?, ?, ?)",
              person.issuer(),
              person.subject(),
              account.name());
          audit.note(
              handle, account.name(), "account-admitted", account.name(), given(account.reach()));
          return account.name();
        });
  }

  /** Ends the sessions of who has no role any more, as the municipality says. */
  public void shutOut(Municipal person) {
    store.write(
        handle -> {
          find(handle, person).ifPresent(name -> Sessions.closeAll(handle, name));
          return null;
        });
  }

  private static Optional<String> find(Handle handle, Municipal person) {
    return handle
        .createQuery(
            "SELECT account FROM municipal_account WHERE issuer = :issuer AND subject = :subject")
        .bind("issuer", person.issuer())
        .bind("subject", person.subject())
        .mapTo(String.class)
        .findOne();
  }

  private static Account get(Handle handle, String name) {
    return Accounts.find(handle, name).orElseThrow(() -> unknown(name));
  }

  /** What to answer for an account that is not there. */
  public static Problem unknown(String name) {
    return new Problem(404, "account-unknown", "There is no account " + name + ".");
  }

  /** What to answer for a name that another account has. */
  public static Problem nameTaken(String name) {
    return new Problem(409, "name-taken", "There is an account " + name + " already.");
  }

  private static void requireAnAdmin(Handle handle) {
    if (Accounts.admins(handle) == 0) {
      throw new Problem(
          409, "last-admin", "One region-admin with a password must stay, to let others in.");
    }
  }

  private static void requirePassword(Handle handle, String name) {
    get(handle, name);
    if (!Accounts.hasPassword(handle, name)) {
      throw new Problem(
          409, "no-password-here", "This account logs in with the municipality's password.");
    }
  }

  private static List<Change> given(Reach reach) {
    return Change.fields()
        .of("rol", null, reach.role())
        .of("gemeenten", null, gemeenten(reach))
        .of("plek", null, reach.siteId())
        .list();
  }

  private static List<Change> changes(Reach before, Reach after) {
    return Change.fields()
        .of("rol", before.role(), after.role())
        .of("gemeenten", gemeenten(before), gemeenten(after))
        .of("plek", before.siteId(), after.siteId())
        .list();
  }

  private static String gemeenten(Reach reach) {
    return reach.gemeenten().isEmpty()
        ? null
        : reach.gemeenten().stream().sorted().collect(joining(", "));
  }
}
