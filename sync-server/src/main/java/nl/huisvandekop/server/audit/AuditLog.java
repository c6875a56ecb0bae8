package nl.huisvandekop.server.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** The log of what staff changed. Thread-safe. */
public final class AuditLog {
  /** How long an entry is kept. */
  public static final Duration TERM = Duration.ofDays(366);

  /** Who made a change on the command line of the server; no account can have this name. */
  public static final String COMMAND_LINE = "(opdracht op de server)";

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "account", "account = :account",
          "action", "action = :action",
          "subject", "subject = :subject",
          "from", "at >= :from",
          "before", "at < :before");

  private final ServerStore store;
  private final Clock clock;

  public AuditLog(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * One change.
   *
   * @param account who made it, by the account's name
   * @param action what was done, such as {@code pin-given}
   * @param subject to what, such as a site's id
   * @param changes what its fields were and became; empty where the action says it all
   */
  public record Entry(
      Instant at, String account, String action, String subject, List<Change> changes) {
    public Entry {
      requireNonNull(at, "at");
      requireNonNull(account, "account");
      requireNonNull(action, "action");
      requireNonNull(subject, "subject");
      changes = List.copyOf(changes);
    }
  }

  /** Notes a change, in the transaction that makes it: neither is there without the other. */
  public void note(Handle handle, String account, String action, String subject) {
    note(handle, account, action, subject, List.of());
  }

  /**
   * Notes a change with what its fields were and became, never a secret.
   *
   * @param changes such as {@code Change.fields().of("naam", was, became).list()}
   */
  public void note(
      Handle handle, String account, String action, String subject, List<Change> changes) {
    handle
        .createUpdate(
            "INSERT INTO audit_entry (at, account, action, subject, changes)"
                + " VALUES (:at, :account, :action, :subject, :changes)")
        .bind("at", clock.instant().toString())
        .bind("account", account)
        .bind("action", action)
        .bind("subject", subject)
        .bind("changes", changes.isEmpty() ? null : Json.mapper().valueToTree(changes).toString())
        .execute();
  }

  /** The last of its kind; empty when there was none, or too long ago. */
  public Optional<Entry> last(String action, String subject) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT at, account, action, subject, changes FROM audit_entry"
                        + " WHERE action = :action AND subject = :subject"
                        + " ORDER BY at DESC LIMIT 1")
                .bind("action", action)
                .bind("subject", subject)
                .map((row, context) -> entry(row))
                .findOne());
  }

  /**
   * Which entries are meant; a field that is null leaves it open.
   *
   * @param from inclusive
   * @param before exclusive
   */
  public record Filter(
      String account, String action, String subject, Instant from, Instant before) {}

  /**
   * Entries, the newest first.
   *
   * @param most of them
   * @param skipped so many of the newest are left out
   */
  public List<Entry> list(Filter filter, int most, int skipped) {
    Map<String, Object> wanted = wanted(filter);
    String where =
        wanted.keySet().stream().map(CONDITIONS::get).reduce("1 = 1", (a, b) -> a + " AND " + b);
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT at, account, action, subject, changes FROM audit_entry WHERE "
                        + where
                        + " ORDER BY at DESC, action, subject LIMIT :most OFFSET :skipped")
                .bindMap(wanted)
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, context) -> entry(row))
                .list());
  }

  private static Map<String, Object> wanted(Filter filter) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("account", filter.account());
    wanted.put("action", filter.action());
    wanted.put("subject", filter.subject());
    wanted.put("from", filter.from() == null ? null : filter.from().toString());
    wanted.put("before", filter.before() == null ? null : filter.before().toString());
    wanted.values().removeIf(Objects::isNull);
    return wanted;
  }

  /** What was done at all, by the actions' codes. */
  public List<String> actions() {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT DISTINCT action FROM audit_entry ORDER BY action")
                .mapTo(String.class)
                .list());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Instant.parse(row.getString("at")),
        row.getString("account"),
        row.getString("action"),
        row.getString("subject"),
        changes(row.getString("changes")));
  }

  private static List<Change> changes(String json) {
    if (json == null) {
      return List.of();
    }
    try {
      return Json.mapper().readValue(json, new TypeReference<List<Change>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the audit log can't be read", e);
    }
  }

  /** Deletes what was kept for its term. */
  public void forgetEnded() {
    String before = clock.instant().minus(TERM).toString();
    store.write(handle -> handle.execute("DELETE FROM audit_entry WHERE at < ?", before));
  }
}
