package nl.huisvandekop.journey.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.huisvandekop.protocol.ActivityBody;

/** What a kiosk's page and its volunteers can ask. Not thread-safe. */
public final class KioskApi {
  private final Web web;
  private String cookie;

  /** Of the kiosk that listens there. */
  public KioskApi(URI address) {
    this.web = new Web(address);
  }

  /**
   * One tap.
   *
   * @param activityId null for none
   */
  public Web.Answer checkIn(UUID id, int people, String activityId) {
    Map<String, Object> body = new HashMap<>(Map.of("id", id, "people", people));
    if (activityId != null) {
      body.put("activityId", activityId);
    }
    return web.send(
        web.to("/api/check-ins").header("Content-Type", "application/json").POST(Web.json(body)));
  }

  /** Takes a tap back. */
  public Web.Answer undo(UUID id) {
    return web.send(web.to("/api/check-ins/" + id).DELETE());
  }

  /** Begins a volunteers' session, which later calls are made in. */
  public void unlock(String pin) {
    Web.Answer answer =
        web.send(
            web.to("/api/session")
                .header("Content-Type", "application/json")
                .POST(Web.json(Map.of("pin", pin))));
    if (answer.status() >= 300 || answer.cookie() == null) {
      throw new ProgramException("no session: " + answer.status() + " " + answer.body());
    }
    cookie = answer.cookie().substring(0, answer.cookie().indexOf(';'));
  }

  /** Puts an activity in the agenda; needs a session. */
  public Web.Answer addActivity(ActivityBody activity) {
    var request =
        web.to("/api/activities")
            .header("Content-Type", "application/json")
            .POST(Web.json(activity));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    return web.send(request);
  }

  /** Ends the session. */
  public void lock() {
    web.send(
            web.to("/api/session")
                .header("Cookie", cookie)
                .method("DELETE", BodyPublishers.noBody()))
        .expect(204);
    cookie = null;
  }

  /** A page as a resident's browser gets it. */
  public String page(String path) {
    return web.send(web.to(path)).expect(200).body();
  }

  /** The agenda's occurrences; both dates inclusive. */
  public JsonNode activities(LocalDate from, LocalDate to) {
    return web.send(web.to("/api/activities?from=" + from + "&to=" + to)).expect(200).json();
  }
}
