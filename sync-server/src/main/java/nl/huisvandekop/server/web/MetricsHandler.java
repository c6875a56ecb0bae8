package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** A few gauges in Prometheus' text form, counted when they are asked for. */
public final class MetricsHandler {
  /** A kiosk that was not heard of for so long needs someone to look after it. */
  private static final Duration SILENT = Duration.ofDays(1);

  private final ServerStore store;
  private final Clock clock;
  private final String version;
  private final Instant started;

  public MetricsHandler(ServerStore store, Clock clock, String version) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.version = requireNonNull(version);
    started = clock.instant();
  }

  void get(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(store.read(this::text));
  }

  private String text(Handle handle) {
    Instant now = clock.instant();
    Runtime runtime = Runtime.getRuntime();
    StringBuilder text = new StringBuilder();
    gauge(text, "info{version=\"" + version + "\"}", "What runs.", 1);
    gauge(text, "uptime_seconds", "Since the start.", Duration.between(started, now).toSeconds());
    gauge(text, "heap_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
    gauge(text, "sites", "Active sites.", count(handle, "site WHERE status = 'active'"));
    gauge(
        text,
        "kiosks",
        "Kiosks that have not ended.",
        count(handle, "kiosk WHERE ended_hour IS NULL"));
    gauge(text, "kiosks_silent", "Of these, not heard of for a day.", silent(handle, now));
    gauge(
        text,
        "rejected_rows",
        "Rows that were not taken and that nobody set aside.",
        count(handle, "rejected_row WHERE set_aside = 0"));
    return text.toString();
  }

  private static long silent(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT count(*) FROM kiosk WHERE ended_hour IS NULL"
                + " AND (last_contact_at IS NULL OR last_contact_at < :since)")
        .bind("since", now.minus(SILENT).truncatedTo(ChronoUnit.SECONDS).toString())
        .mapTo(Long.class)
        .one();
  }

  private static long count(Handle handle, String rows) {
    return handle.createQuery("SELECT count(*) FROM " + rows).mapTo(Long.class).one();
  }

  private static void gauge(StringBuilder text, String name, String meaning, long value) {
    String family = "huis_server_" + name.replaceAll("\\{.*", "");
    text.append("# HELP ").append(family).append(' ').append(meaning).append('\n');
    text.append("# TYPE ").append(family).append(" gauge\n");
    text.append("huis_server_").append(name).append(' ').append(value).append('\n');
  }
}
