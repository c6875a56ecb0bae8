package nl.huisvandekop.server.state;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.state.SiteFacts.KioskCover;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the facts of some hours of a site, each table once and by its index. */
final class FactReader {
  private static final String RANGE = " WHERE site_id = :site AND hour BETWEEN :from AND :through";
  private static final String OF_KIOSKS =
      " WHERE kiosk_id IN (SELECT id FROM kiosk WHERE site_id = :site)"
          + " AND from_hour <= :through AND through_hour >= :from";

  private final Handle handle;
  private final String siteId;
  private final long from;
  private final long through;
  private final int length;

  /**
   * @param through inclusive, not before {@code from}
   */
  FactReader(Handle handle, String siteId, long from, long through) {
    this.handle = handle;
    this.siteId = siteId;
    this.from = from;
    this.through = through;
    length = Math.toIntExact(through - from + 1);
  }

  SiteFacts read() {
    int[] visits = perHour(0, "SELECT hour, SUM(value) FROM hour_cell" + RANGE + " GROUP BY hour");
    Arrays.setAll(visits, i -> Math.max(0, visits[i]));
    Reports reports = reports();
    return new SiteFacts(
        from,
        visits,
        // Of two headcounts of one hour, entered at two kiosks, the larger saw more.
        perHour(
            SiteFacts.NO_HEADCOUNT,
            "SELECT hour, MAX(total) FROM headcount" + RANGE + " GROUP BY hour"),
        reports.upSlots(),
        reports.touched(),
        undated(),
        kiosks(),
        new OpeningPlan(OpeningHistory.of(handle, siteId)));
  }

  private Query bound(String sql) {
    return handle.createQuery(sql).bind("site", siteId).bind("from", from).bind("through", through);
  }

  private int[] perHour(int without, String sql) {
    int[] values = new int[length];
    Arrays.fill(values, without);
    bound(sql)
        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
        .forEach(row -> values[(int) (row[0] - from)] = clamp(row[1]));
    return values;
  }

  /** No real hour comes near; a flood of made-up rows must not make the others unreadable. */
  private static int clamp(long sum) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
  }

  private record Reports(int[] upSlots, BitSet touched) {}

  private Reports reports() {
    Reports reports = new Reports(new int[length], new BitSet(length));
    bound("SELECT hour, up_slots, touched FROM hour_report" + RANGE)
        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
        .forEach(
            row -> {
              int i = (int) (row[0] - from);
              reports.upSlots()[i] |= (int) row[1];
              reports.touched().set(i, reports.touched().get(i) || row[2] == 1);
            });
    return reports;
  }

  /** The upper bound is where the stretch ends; one that is not above the lower is one hour. */
  private BitSet undated() {
    BitSet hours = new BitSet(length);
    bound(
            "SELECT not_before, not_after FROM undated WHERE site_id = :site AND value <> 0"
                + " AND not_before <= :through AND not_after >= :from")
        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
        .forEach(row -> set(hours, row[0], Math.max(row[0], row[1] - 1)));
    return hours;
  }

  private List<KioskCover> kiosks() {
    Map<String, BitSet> covered = new HashMap<>();
    stretches("complete_stretch", "")
        .forEach(stretch -> set(of(covered, stretch.kioskId()), stretch.from(), stretch.through()));
    stretches("rejected_row", " AND set_aside = 0")
        .forEach(
            stretch -> clear(of(covered, stretch.kioskId()), stretch.from(), stretch.through()));
    return Kiosks.ofSite(handle, siteId).stream()
        .map(kiosk -> new KioskCover(kiosk, of(covered, kiosk.id())))
        .toList();
  }

  private record Stretch(String kioskId, long from, long through) {}

  private List<Stretch> stretches(String table, String condition) {
    return bound("SELECT kiosk_id, from_hour, through_hour FROM " + table + OF_KIOSKS + condition)
        .map((row, context) -> new Stretch(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  private BitSet of(Map<String, BitSet> covered, String kioskId) {
    return covered.computeIfAbsent(kioskId, id -> new BitSet(length));
  }

  private void set(BitSet hours, long first, long last) {
    if (first <= through && last >= from) {
      hours.set(index(first), index(last) + 1);
    }
  }

  private void clear(BitSet hours, long first, long last) {
    hours.clear(index(first), index(last) + 1);
  }

  private int index(long hour) {
    return (int) (Math.min(Math.max(hour, from), through) - from);
  }
}
