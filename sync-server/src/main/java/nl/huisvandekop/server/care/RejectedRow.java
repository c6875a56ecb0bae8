package nl.huisvandekop.server.care;

import static java.util.Objects.requireNonNull;

/**
 * A row that a kiosk sent and that was not taken.
 *
 * @param list of the sync request: cells, hours, undated or documents
 * @param fromHour first hour (since 1970, UTC) that it is about; null where it is about none
 * @param code stable, why it was not taken
 * @param detail the same in a sentence
 */
public record RejectedRow(String list, Long fromHour, String code, String detail) {
  public RejectedRow {
    requireNonNull(list, "list");
    requireNonNull(code, "code");
    requireNonNull(detail, "detail");
  }
}
