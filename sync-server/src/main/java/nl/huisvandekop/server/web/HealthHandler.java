package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Map;
import nl.huisvandekop.server.store.ServerStore;

/** Whether the program runs, and whether it can do its work. */
public final class HealthHandler {
  private final ServerStore store;

  public HealthHandler(ServerStore store) {
    this.store = requireNonNull(store);
  }

  void live(Context ctx) {
    ctx.json(Map.of("status", "up"));
  }

  /** Ready only if a write to the store works; else the problem says so. */
  void ready(Context ctx) {
    store.requireWritable();
    ctx.json(Map.of("status", "ready"));
  }
}
