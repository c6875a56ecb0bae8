package nl.huisvandekop.server.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Which place is hidden along first: by what was published of the weeks before, and by nothing
 * else. A quiet one, since its number is missed least, yet not so quiet that its sum would have to
 * be hidden too.
 */
final class PartnerOrder {
  /** So many weeks before the one that is released are looked at. */
  static final int WEEKS = 8;

  /** A place with such a mean can take up what the small counts of a few others differ. */
  private static final long LARGE_ENOUGH = 25;

  private PartnerOrder() {}

  static Comparator<Cell> before(Handle handle, LocalDate monday) {
    Map<Cell, Long> means = new HashMap<>();
    handle
        .createQuery(
            "SELECT level, code, SUM(visits) / COUNT(*) FROM released_figure"
                + " WHERE week >= :from AND week < :until AND visits IS NOT NULL"
                + " GROUP BY level, code")
        .bind("from", monday.minusWeeks(WEEKS).toString())
        .bind("until", monday.toString())
        .map(
            (row, context) ->
                Map.entry(new Cell(Level.of(row.getString(1)), row.getString(2)), row.getLong(3)))
        .forEach(entry -> means.put(entry.getKey(), entry.getValue()));
    return order(means);
  }

  /** Those that are large enough from small to large, then the others from large to small. */
  static Comparator<Cell> order(Map<Cell, Long> means) {
    return Comparator.<Cell>comparingLong(
            cell -> {
              long mean = means.getOrDefault(cell, 0L);
              return mean >= LARGE_ENOUGH ? mean : Long.MAX_VALUE - mean;
            })
        .thenComparing(Comparator.naturalOrder());
  }
}
