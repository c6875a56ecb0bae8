package nl.huisvandekop.server.login;

import java.time.Clock;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.AccountChanges;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.ApiTokens;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.login.Logins.From;
import nl.huisvandekop.server.login.Logins.In;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.store.ServerStore;

/** Accounts over a store, and logging in with them, as the server wires it. */
public final class Entrance {
  public static final String ADDRESS = "192.0.2.1";

  private final AccountChanges changes;
  private final ApiTokens tokens;
  private final SecondFactors factors;
  private final Logins logins;

  public Entrance(ServerStore store, Clock clock) {
    AuditLog audit = new AuditLog(store, clock);
    changes = new AccountChanges(store, audit);
    tokens = new ApiTokens(store, audit, clock);
    factors = new SecondFactors(store, audit, clock);
    logins =
        new Logins(
            store,
            new Accounts(store),
            new Sessions(store, clock),
            factors,
            new RateLimit(store, clock),
            clock);
  }

  public AccountChanges changes() {
    return changes;
  }

  public SecondFactors factors() {
    return factors;
  }

  public Logins logins() {
    return logins;
  }

  /** Adds an account; its password. */
  public String add(Account account) {
    return changes.add(AuditLog.COMMAND_LINE, account).orElseThrow();
  }

  public String token(String account) {
    return tokens.add(AuditLog.COMMAND_LINE, account, "test").orElseThrow();
  }

  /** Logs in by password alone, from a browser that nobody knows; the session's token. */
  public String signIn(String name, String password) {
    return signIn(name, password, ADDRESS);
  }

  public String signIn(String name, String password, String address) {
    return ((In) logins.signIn(name, password, new From(address, null))).session();
  }
}
