package nl.huisvandekop.server.login;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.AccountChanges;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/**
 * The second factor of accounts: codes of an authenticator, and recovery codes for who lost it.
 * Thread-safe.
 */
public final class SecondFactors {
  /** So long after its first login an account gets in by its password alone. */
  public static final Duration GRACE = Duration.ofDays(14);

  /** What an authenticator calls this server. */
  private static final String ISSUER = "Huis van De Kop";

  /** How many recovery codes there are at first. */
  public static final int RECOVERY_CODES = 8;

  /** No letter or digit that is easily taken for another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int RECOVERY_GROUPS = 4;
  private static final int RECOVERY_GROUP = 4;

  private final ServerStore store;
  private final AuditLog audit;
  private final Clock clock;

  public SecondFactors(ServerStore store, AuditLog audit, Clock clock) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * What goes into an authenticator.
   *
   * @param secret to be typed where no QR code can be read
   * @param address what the QR code holds
   */
  public record Setup(String secret, String address) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Setup";
    }
  }

  /** Whether the account is asked for a code. */
  public boolean isOn(String account) {
    return store.read(handle -> secret(handle, account, true)).isPresent();
  }

  /**
   * Until when the account gets in by its password alone: empty when it has a second factor, when
   * it needs none, or when it has not logged in yet.
   */
  public Optional<LocalDate> due(Account account) {
    return needs(account) && !isOn(account.name())
        ? store.read(handle -> dueDate(handle, account.name()))
        : Optional.empty();
  }

  /**
   * Whether the account must set a second factor up now. At its first login the time begins to run;
   * who coordinates one place sees no more than that place, and may leave it.
   */
  boolean isOverdue(Account account) {
    if (!needs(account)) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Hours.ZONE);
    return store.write(
        handle -> {
          Optional<LocalDate> due = dueDate(handle, account.name());
          if (due.isEmpty()) {
            handle.execute(
                "UPDATE account SET factor_by = ? WHERE name = ?",
                today.plusDays(GRACE.toDays()).toString(),
                account.name());
          }
          return due.isPresent() && !today.isBefore(due.get());
        });
  }

  private static boolean needs(Account account) {
    return account.reach().role() != Role.SITE;
  }

  private static Optional<LocalDate> dueDate(Handle handle, String account) {
    return handle
        .createQuery("SELECT factor_by FROM account WHERE name = :account")
        .bind("account", account)
        .mapTo(String.class)
        .findOne()
        .map(LocalDate::parse);
  }

  /** Makes a secret for the account, to be confirmed; one that waits for that already stays. */
  public Setup begin(String account) {
    String secret = Totp.secret();
    return store.write(
        handle -> {
          handle.execute(
              "INSERT INTO second_factor (account, secret) VALUES (?, ?)"
                  + " ON CONFLICT (account) DO NOTHING",
              account,
              secret);
          return setup(handle, account).orElseThrow(SecondFactors::alreadyOn);
        });
  }

  /** The secret that waits to be confirmed. */
  public Optional<Setup> begun(String account) {
    return store.read(handle -> setup(handle, account));
  }

  private static Optional<Setup> setup(Handle handle, String account) {
    return secret(handle, account, false)
        .map(secret -> new Setup(secret, Totp.address(secret, ISSUER, account)));
  }

  private static Problem alreadyOn() {
    return new Problem(409, "factor-on-already", "This account has a second factor already.");
  }

  /**
   * Turns the second factor on if the code is right.
   *
   * @return the recovery codes, which are nowhere else to be read; empty when the code is wrong
   */
  public Optional<List<String>> confirm(String account, String code) {
    return store.write(
        handle -> {
          Optional<String> secret = secret(handle, account, false);
          if (secret.isEmpty() || !useTotp(handle, account, secret.get(), cleaned(code))) {
            return Optional.empty();
          }
          handle.execute("UPDATE second_factor SET confirmed = 1 WHERE account = ?", account);
          audit.note(handle, account, "factor-set-up", account);
          return Optional.of(replaceRecoveryCodes(handle, account));
        });
  }

  /** How a second factor was proved. */
  public enum Proof {
    AUTHENTICATOR,
    RECOVERY_CODE
  }

  /**
   * Uses up a code: a half minute's code is good once, and so is a recovery code.
   *
   * @return empty when it is wrong or used before
   */
  public Optional<Proof> use(String account, String code) {
    String cleaned = cleaned(code);
    return store.write(
        handle -> {
          Optional<String> secret = secret(handle, account, true);
          if (secret.isEmpty()) {
            return Optional.empty();
          }
          if (useTotp(handle, account, secret.get(), cleaned)) {
            return Optional.of(Proof.AUTHENTICATOR);
          }
          int used =
              handle.execute(
                  "DELETE FROM recovery_code WHERE account = ? AND code_hash = ?",
                  account,
                  Secrets.hash(cleaned));
          if (used == 0) {
            return Optional.empty();
          }
          audit.note(handle, account, "recovery-code-used", account);
          return Optional.of(Proof.RECOVERY_CODE);
        });
  }

  private boolean useTotp(Handle handle, String account, String secret, String code) {
    OptionalLong step = Totp.step(secret, code, clock.instant());
    return step.isPresent()
        && handle.execute(
                "UPDATE second_factor SET last_step = ? WHERE account = ? AND last_step < ?",
                step.getAsLong(),
                account,
                step.getAsLong())
            == 1;
  }

  /** How many recovery codes are left. */
  public int recoveryCodesLeft(String account) {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM recovery_code WHERE account = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .one());
  }

  /** Makes new recovery codes; the old ones end. */
  public List<String> renewRecoveryCodes(String account) {
    return store.write(
        handle -> {
          if (secret(handle, account, true).isEmpty()) {
            throw new Problem(409, "factor-off", "This account has no second factor.");
          }
          audit.note(handle, account, "recovery-codes-made", account);
          return replaceRecoveryCodes(handle, account);
        });
  }

  private static List<String> replaceRecoveryCodes(Handle handle, String account) {
    handle.execute("DELETE FROM recovery_code WHERE account = ?", account);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      String code = Secrets.text(ALPHABET, RECOVERY_GROUPS * RECOVERY_GROUP);
      handle.execute(
          "INSERT INTO recovery_code (account, code_hash) VALUES (?, ?)",
          account,
          Secrets.hash(code));
      codes.add(code.replaceAll("(.{" + RECOVERY_GROUP + "})(?!$)", "$1-"));
    }
    return codes;
  }

  /**
   * Turns an account's second factor off, since it was lost; the next login sets up a new one.
   *
   * @param by who does so
   * @throws Problem 404 {@code account-unknown}
   */
  public void reset(String by, String account) {
    String today = LocalDate.ofInstant(clock.instant(), Hours.ZONE).toString();
    store.write(
        handle -> {
          int known =
              handle.execute("UPDATE account SET factor_by = ? WHERE name = ?", today, account);
          if (known == 0) {
            throw AccountChanges.unknown(account);
          }
          handle.execute("DELETE FROM second_factor WHERE account = ?", account);
          handle.execute("DELETE FROM recovery_code WHERE account = ?", account);
          Sessions.closeAll(handle, account);
          audit.note(handle, by, "factor-reset", account);
          return null;
        });
  }

  private static Optional<String> secret(Handle handle, String account, boolean confirmed) {
    return handle
        .createQuery(
            "SELECT secret FROM second_factor WHERE account = :account AND confirmed = :confirmed")
        .bind("account", account)
        .bind("confirmed", confirmed ? 1 : 0)
        .mapTo(String.class)
        .findOne();
  }

  /** As people type it: with spaces, dashes and capitals. */
  private static String cleaned(String code) {
    return code.replaceAll("[\\s\\-]", "").toLowerCase(Locale.ROOT);
  }
}
