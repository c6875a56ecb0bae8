package nl.huisvandekop.kiosk.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;

/** What held for today before it was closed after all, so that closing can be taken back. */
final class BeforeClosing {
  private BeforeClosing() {}

  /** Keeps what held, unless the day was closed after all already. */
  static void keep(Connection connection, LocalDate today, Optional<DateException> held)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO before_closing (only_row, date, exception) VALUES (1, ?, ?)"
            + " ON CONFLICT (only_row) DO UPDATE"
            + " SET date = excluded.date, exception = excluded.exception"
            + " WHERE date <> excluded.date",
        today.toString(),
        held.map(BeforeClosing::write).orElse(null));
  }

  /** What held, once; none where the day followed the week. */
  static List<DateException> take(Connection connection, LocalDate today) throws SQLException {
    List<DateException> held =
        Sql.find(
                connection,
                "SELECT exception FROM before_closing WHERE date = ?",
                row -> row.getString(1),
                today.toString())
            .map(BeforeClosing::read)
            .stream()
            .toList();
    Sql.update(connection, "DELETE FROM before_closing");
    return held;
  }

  /** One of these dates is given other hours, so that there is nothing to take back. */
  static void forget(Connection connection, LocalDate first, LocalDate last) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM before_closing WHERE date BETWEEN ? AND ?",
        first.toString(),
        last.toString());
  }

  private static String write(DateException held) {
    try {
      return Json.mapper().writeValueAsString(held);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a date's hours", e);
    }
  }

  private static DateException read(String json) {
    try {
      return Json.mapper().readValue(json, DateException.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("reading a date's hours", e);
    }
  }
}
