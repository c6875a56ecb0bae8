package nl.huisvandekop.kiosk.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.document.Documents.Stored;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.DocumentKind;

/**
 * One change of the agenda, of one activity or many, remembered so that it can be undone: the last
 * one, until the next. Lives within one transaction.
 */
final class AgendaChange {
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final Connection connection;

  private AgendaChange(Connection connection) {
    this.connection = connection;
  }

  private record Before(String id, long version, String body) {}

  /**
   * Begins a change; the one before it can be undone no more.
   *
   * @param title of the activity, or the first of them
   * @param date of the occurrence that it is about, null for all of it
   */
  static AgendaChange begin(
      Connection connection, LastChange.What what, String title, LocalDate date)
      throws SQLException {
    forget(connection);
    Sql.update(
        connection,
        "INSERT INTO agenda_change (only_row, what, title, date) VALUES (1, ?, ?, ?)",
        what.toString(),
        title,
        date == null ? null : date.toString());
    return new AgendaChange(connection);
  }

  /** Makes an activity or its next version. */
  Activity put(String id, ActivityBody body) throws SQLException {
    Optional<Stored> before = Documents.find(connection, id);
    long version = Documents.put(connection, id, DocumentKind.ACTIVITY, body);
    if (body.sensitive()) {
      forgetCounts(connection, id);
    }
    remember(id, version, before.map(Stored::body).orElse(null));
    return new Activity(id, version, body);
  }

  /** Takes an activity out. */
  void delete(Stored document) throws SQLException {
    Documents.delete(connection, document);
    long version = Documents.find(connection, document.id()).orElseThrow().version();
    remember(document.id(), version, document.body());
  }

  private void remember(String id, long version, Map<String, Object> before) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO agenda_change_document (id, version, body_before) VALUES (?, ?, ?)",
        id,
        version,
        before == null ? null : write(before));
  }

  /** The change that can be undone now. */
  static Optional<LastChange> last(Connection connection) throws SQLException {
    return Sql.find(
        connection,
        "SELECT what, title, date, (SELECT count(*) FROM agenda_change_document) AS activities"
            + " FROM agenda_change",
        row ->
            new LastChange(
                LastChange.What.of(row.getString("what")),
                row.getString("title"),
                row.getString("date") == null ? null : LocalDate.parse(row.getString("date")),
                row.getInt("activities")));
  }

  /**
   * Makes all as it was before the last change, and forgets it.
   *
   * @throws Problem 404 {@code nothing-to-undo}; 409 {@code undo-too-late} when an activity was
   *     changed since, here or elsewhere
   */
  static LastChange undo(Connection connection) throws SQLException {
    LastChange undone =
        last(connection)
            .orElseThrow(
                () -> new Problem(404, "nothing-to-undo", "Er is niets om terug te draaien."));
    List<Before> documents =
        Sql.list(
            connection,
            "SELECT id, version, body_before FROM agenda_change_document",
            row ->
                new Before(
                    row.getString("id"), row.getLong("version"), row.getString("body_before")));
    for (Before before : documents) {
      restore(connection, before);
    }
    forget(connection);
    return undone;
  }

  private static void restore(Connection connection, Before before) throws SQLException {
    Stored now =
        Documents.find(connection, before.id())
            .filter(found -> found.version() == before.version())
            .orElseThrow(
                () ->
                    new Problem(
                        409,
                        "undo-too-late",
                        "Dit kan niet meer terug: de activiteit is daarna weer veranderd."));
    if (before.body() == null) {
      if (!now.deleted()) {
        Documents.delete(connection, now);
      }
      return;
    }
    Map<String, Object> body = read(before.body());
    Documents.put(connection, before.id(), DocumentKind.ACTIVITY, body);
    if (Boolean.TRUE.equals(body.get("sensitive"))) {
      forgetCounts(connection, before.id());
    }
  }

  private static void forgetCounts(Connection connection, String id) throws SQLException {
    CheckIns.forgetActivity(connection, id);
    Coming.forgetActivity(connection, id);
    for (Stored headcount : Documents.list(connection, DocumentKind.HEADCOUNT)) {
      if (id.equals(headcount.body().get("activityId"))) {
        Documents.delete(connection, headcount);
      }
    }
  }

  private static void forget(Connection connection) throws SQLException {
    Sql.update(connection, "DELETE FROM agenda_change_document");
    Sql.update(connection, "DELETE FROM agenda_change");
  }

  private static Map<String, Object> read(String json) {
    try {
      return Json.mapper().readValue(json, BODY);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change in the store is no JSON", e);
    }
  }

  private static String write(Object body) {
    try {
      return Json.mapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
