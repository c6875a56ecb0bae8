package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.status.KioskHealth;
import nl.huisvandekop.kiosk.sync.SyncState;
import nl.huisvandekop.kiosk.sync.SyncState.Snapshot;
import nl.huisvandekop.protocol.KioskStatus;

/**
 * A few gauges in Prometheus' text form. None of them moves with a single check-in: no counts of
 * requests, of rows of hours that are not closed, of bytes.
 */
public final class MetricsHandler {
  private final KioskHealth health;
  private final KioskClock clock;
  private final SyncState sync;

  public MetricsHandler(KioskHealth health, KioskClock clock, SyncState sync) {
    this.health = requireNonNull(health);
    this.clock = requireNonNull(clock);
    this.sync = requireNonNull(sync);
  }

  void get(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(text());
  }

  private String text() {
    KioskStatus status = health.status();
    Snapshot state = sync.snapshot();
    StringBuilder text = new StringBuilder();
    gauge(text, "info{version=\"" + status.version() + "\"}", "What runs.", 1);
    gauge(text, "uptime_days", "Whole days since the start.", status.uptimeDays());
    gauge(text, "free_disk_mib", "In steps of 100.", status.freeDiskMiB());
    gauge(text, "store_whole", "Whether the last check found no fault.", flag(status.databaseOk()));
    gauge(text, "clock_trusted", "Whether hours can be dated.", flag(clock.trust().isTrusted()));
    gauge(text, "enrolled", "Whether a server knows this kiosk.", flag(state.enrolled()));
    gauge(text, "sync_ok", "Whether the last sync worked.", flag(state.code().equals("ok")));
    if (state.lastSyncHour() != null) {
      long seconds = state.lastSyncHour().getEpochSecond();
      gauge(text, "last_sync_hour_seconds", "Clock hour of the last sync.", seconds);
    }
    gauge(text, "rows_waiting", "Of closed periods, not at the server yet.", state.waiting());
    gauge(text, "rows_deferred", "Refused for now.", state.deferred());
    gauge(text, "rows_refused", "Refused for good.", state.refused());
    gauge(text, "conflicts", "Documents that a volunteer has to choose.", state.conflicts());
    return text.toString();
  }

  private static int flag(boolean set) {
    return set ? 1 : 0;
  }

  private static void gauge(StringBuilder text, String name, String meaning, long value) {
    String family = "huis_kiosk_" + name.replaceAll("\\{.*", "");
    text.append("# HELP ").append(family).append(' ').append(meaning).append('\n');
    text.append("# TYPE ").append(family).append(" gauge\n");
    text.append("huis_kiosk_").append(name).append(' ').append(value).append('\n');
  }
}
