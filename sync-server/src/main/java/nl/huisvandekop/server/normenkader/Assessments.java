package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.freshness.Figures;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.secret.Ids;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What people judged of sites. A new one never deletes an older one. Thread-safe. */
public final class Assessments {
  /** In the audit log. */
  public static final String GIVEN = "criterion-assessed";

  /** In the audit log. */
  public static final String CONFIRMED = "assessment-confirmed";

  private final ServerStore store;
  private final AuditLog audit;
  private final Clock clock;

  public Assessments(ServerStore store, AuditLog audit, Clock clock) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * A judgement as somebody gives it; checked before by whoever asked.
   *
   * @param endsOn null for the criterion's term
   */
  public record Given(
      String siteId,
      String criterion,
      LocalDate day,
      String answer,
      String evidence,
      LocalDate endsOn) {}

  /** Stores it. */
  public void give(String account, Given given) {
    store.write(
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO assessment (id, site_id, criterion, nr, day, answer, evidence,"
                      + " account, ends_on) VALUES (:id, :site, :criterion, (SELECT"
                      + " COALESCE(MAX(nr), 0) + 1 FROM assessment WHERE site_id = :site AND"
                      + " criterion = :criterion), :day, :answer, :evidence, :account, :ends)")
              .bind("id", Ids.withPrefix("bo"))
              .bind("site", given.siteId())
              .bind("criterion", given.criterion())
              .bind("day", given.day().toString())
              .bind("answer", given.answer())
              .bind("evidence", given.evidence())
              .bind("account", account)
              .bind("ends", given.endsOn() == null ? null : given.endsOn().toString())
              .execute();
          changed(handle, account, GIVEN, given.siteId(), given.criterion());
          return null;
        });
  }

  /**
   * A second person says the same.
   *
   * @return false when it is there no more to be confirmed, or the account gave it itself
   */
  public boolean confirm(String account, String siteId, String id) {
    String today = LocalDate.ofInstant(clock.instant(), Hours.ZONE).toString();
    return store.write(
        handle -> {
          Optional<Assessment> open =
              ofSite(handle, siteId).stream()
                  .filter(one -> one.id().equals(id))
                  .filter(one -> !one.confirmed() && !one.account().equals(account))
                  .findFirst();
          open.ifPresent(
              one -> {
                handle.execute(
                    "UPDATE assessment SET confirmed_by = ?, confirmed_on = ? WHERE id = ?",
                    account,
                    today,
                    id);
                changed(handle, account, CONFIRMED, siteId, one.criterion());
              });
          return open.isPresent();
        });
  }

  private void changed(
      Handle handle, String account, String action, String siteId, String criterion) {
    Outdated.mark(handle, Figures.NORM, siteId, Hours.EARLIEST);
    audit.note(handle, account, action, siteId + " " + criterion);
  }

  /** All of a site, oldest first. */
  public List<Assessment> of(String siteId) {
    return store.read(handle -> ofSite(handle, siteId));
  }

  /** The same within a transaction that is already open. */
  public static List<Assessment> ofSite(Handle handle, String siteId) {
    return handle
        .createQuery("SELECT * FROM assessment WHERE site_id = :site ORDER BY day, nr, criterion")
        .bind("site", siteId)
        .map(Assessments::read)
        .list();
  }

  private static Assessment read(ResultSet row, StatementContext context) throws SQLException {
    return new Assessment(
        row.getString("id"),
        row.getString("site_id"),
        row.getString("criterion"),
        row.getLong("nr"),
        LocalDate.parse(row.getString("day")),
        row.getString("answer"),
        row.getString("evidence"),
        row.getString("account"),
        day(row, "ends_on"),
        row.getString("confirmed_by"),
        day(row, "confirmed_on"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    String day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }
}
