package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.event.RestState;
import nl.huisvandekop.kiosk.event.ScreenEvent;
import nl.huisvandekop.kiosk.event.ScreenEvents;
import nl.huisvandekop.kiosk.event.ScreenRest;

/** How the screen rests, and what the program tells its page by itself. */
public final class ScreenHandler {
  /** So that a page that is gone is found out, and its thread freed. */
  private static final Duration QUIET = Duration.ofSeconds(15);

  private final ScreenEvents events;
  private final ScreenRest rest;

  public ScreenHandler(ScreenEvents events, ScreenRest rest) {
    this.events = requireNonNull(events);
    this.rest = requireNonNull(rest);
  }

  /** How the screen rests from here on. */
  record Rest(RestState state) {}

  void rest(Context ctx) {
    Rest said = RequestBody.as(RequestBody.object(ctx), Rest.class);
    if (said.state() == null) {
      throw new Problem(422, "rest-state-unknown", "state must be awake, resting or dark.");
    }
    rest.become(said.state());
    ctx.status(204);
  }

  /** Server-sent events, until the page or the program ends. */
  void listen(Context ctx) throws IOException {
    ctx.contentType("text/event-stream; charset=utf-8");
    OutputStream out = ctx.res().getOutputStream();
    try (ScreenEvents.Subscription told = events.subscribe()) {
      write(out, ": here\n\n");
      for (String next = next(told); told.isOpen(); next = next(told)) {
        write(out, next);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (IOException pageIsGone) {
      // It comes again by itself if it is still there.
    }
  }

  private static String next(ScreenEvents.Subscription told) throws InterruptedException {
    return told.next(QUIET).map(ScreenHandler::words).orElse(":\n\n");
  }

  private static void write(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String words(ScreenEvent event) {
    try {
      String data = Json.mapper().writeValueAsString(event);
      return "event: " + event.name() + "\ndata: " + data + "\n\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
