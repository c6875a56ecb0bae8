package nl.huisvandekop.server.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.time.Hours;

/** Counts as the contract says a kiosk does; nothing of it is lost but what the line loses. */
final class SimulatedKiosk {
  private final String id;
  private final String site;
  private final Random random;
  private final Map<String, Row> rows = new TreeMap<>();
  private String epoch;
  private SyncAnswer seen;

  private static final class Row {
    private final String epoch;
    private final long hour;
    private int value;
    private long revision = 1;
    private boolean offered;
    private boolean acknowledged;

    private Row(String epoch, long hour) {
      this.epoch = epoch;
      this.hour = hour;
    }
  }

  /** A request, and which rows in which revision it holds. */
  record Sent(byte[] bytes, Map<String, Long> revisions) {}

  SimulatedKiosk(String id, String site, Random random) {
    this.id = id;
    this.site = site;
    this.random = random;
    restart();
  }

  String id() {
    return id;
  }

  String site() {
    return site;
  }

  void restart() {
    epoch = new UUID(random.nextLong(), random.nextLong()).toString();
  }

  void count(long hour, int people) {
    Row row = rows.computeIfAbsent(epoch + hour, key -> new Row(epoch, hour));
    if (row.offered) {
      row.revision++;
      row.offered = false;
    }
    row.acknowledged = false;
    row.value += people;
  }

  Sent build(int most) {
    RequestJson request = new RequestJson(id, IntakeWorld.NOON).epoch(epoch);
    if (seen != null) {
      request.seen(seen);
    }
    List<String> keys = new ArrayList<>(rows.keySet());
    Collections.shuffle(keys, random);
    Map<String, Long> revisions = new TreeMap<>();
    for (String key : keys) {
      Row row = rows.get(key);
      if (!row.acknowledged && revisions.size() < most) {
        row.offered = true;
        revisions.put(key, row.revision);
        request.hourCell(row.epoch, Hours.start(row.hour).toString(), row.value, row.revision);
      }
    }
    return new Sent(request.bytes(), revisions);
  }

  void apply(Sent sent, SyncAnswer answer) {
    sent.revisions()
        .forEach(
            (key, revision) -> {
              Row row = rows.get(key);
              row.acknowledged |= row.revision == revision;
            });
    if (seen == null || answer.seq() > seen.seq()) {
      seen = answer;
    }
    if (answer.resendAll()) {
      rows.values().forEach(row -> row.acknowledged = false);
    }
  }

  boolean atRest() {
    return rows.values().stream().allMatch(row -> row.acknowledged);
  }
}
