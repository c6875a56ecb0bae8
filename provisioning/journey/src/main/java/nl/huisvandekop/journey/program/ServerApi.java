package nl.huisvandekop.journey.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.protocol.SyncRequest;

/** What staff's scripts and kiosks can ask of a sync-server. Thread-safe. */
public final class ServerApi {
  private static final String TABLE_STAMP = "stand";
  private static final String COUNTS_STAMP = "stempel";

  private final Web web;
  private final String token;

  /**
   * Of the server that listens there.
   *
   * @param token an API token of an account, or a kiosk's token
   */
  public ServerApi(URI address, String token) {
    this.web = new Web(address);
    this.token = token;
  }

  /** Trades a one-time code for an identity. */
  public static EnrolmentAnswer enrol(URI address, EnrolmentRequest request) {
    Web web = new Web(address);
    Web.Answer answer =
        web.send(
            web.to("/api/v1/enrolments")
                .header("Content-Type", "application/json")
                .POST(Web.json(request)));
    return Json.mapper().convertValue(answer.expect(201).json(), EnrolmentAnswer.class);
  }

  /** One exchange, as a kiosk. */
  public SyncAnswer sync(SyncRequest request) {
    Web.Answer answer =
        web.send(
            web.to("/api/v1/sync")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(Web.json(request)));
    return Json.mapper().convertValue(answer.expect(200).json(), SyncAnswer.class);
  }

  /** The coverage of all areas. */
  public JsonNode coverage() {
    return get("/api/v1/coverage").expect(200).json();
  }

  /**
   * A site's check-ins.
   *
   * @param from local date, inclusive like {@code to}
   * @param per hour, day, week or month
   */
  public JsonNode visits(String site, LocalDate from, LocalDate to, String per) {
    return get("/api/v1/visits?site=%s&from=%s&to=%s&per=%s".formatted(site, from, to, per))
        .expect(200)
        .json()
        .get("rows");
  }

  /**
   * Judges a criterion of a site by a person's answer, as on the staff's page.
   *
   * @param answer a code, such as {@code yes}
   */
  public void assess(String site, String criterion, String answer, LocalDate day, String evidence) {
    submit(
        "/plekken/%s/normenkader/%s".formatted(site, criterion),
        Map.of("antwoord", answer, "dag", day.toString(), "bewijs", evidence, "tot", ""));
  }

  /** The ids of the places, by name. */
  public Map<String, String> sites() {
    Map<String, String> ids = new HashMap<>();
    for (JsonNode site : get("/api/v1/sites").expect(200).json().get("sites")) {
      ids.put(site.get("name").asText(), site.get("id").asText());
    }
    return ids;
  }

  /**
   * Brings a table of places in, as on the staff's page: looked at first, then kept whole.
   *
   * @throws ProgramException when any line is wrong
   */
  public void bringIn(String table) {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    String file = Base64.getEncoder().encodeToString(bytes);
    String report = post("/inventaris/proef", Map.of("inhoud", file)).expect(200).body();
    post(
            "/inventaris/bewaren",
            Map.of("inhoud", file, TABLE_STAMP, stamp(report, TABLE_STAMP, "the table of places")))
        .expect(200);
  }

  /**
   * Enters a day's counts by hand, on top of those that the form shows.
   *
   * @param form its fields, the date ({@code datum}) among them
   * @throws ProgramException when they are not kept
   */
  public void count(String site, Map<String, String> form) {
    String path = "/plekken/" + site + "/tellingen";
    String shown = get(path + "?datum=" + form.get("datum")).expect(200).body();
    Map<String, String> whole = new LinkedHashMap<>(form);
    whole.put(COUNTS_STAMP, stamp(shown, COUNTS_STAMP, "the form of counts"));
    submit(path, whole);
  }

  /** What a form holds that tells it from one of another moment. */
  private static String stamp(String page, String field, String what) {
    Matcher stamp = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
    if (!stamp.find()) {
      throw new ProgramException(what + " can't be kept as it is");
    }
    return stamp.group(1);
  }

  /**
   * Fills in a form of the staff's pages.
   *
   * @throws ProgramException when it is not kept
   */
  public void submit(String path, Map<String, String> form) {
    post(path, form).expect(303);
  }

  private Web.Answer post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return web.send(
        web.to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whatever lies at a path below the address, with the token. */
  public Web.Answer get(String path) {
    return web.send(web.to(path).header("Authorization", "Bearer " + token));
  }
}
