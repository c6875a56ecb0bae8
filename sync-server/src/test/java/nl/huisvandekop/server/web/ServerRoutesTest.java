package nl.huisvandekop.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.enrolment.EnrolmentCodes;
import nl.huisvandekop.server.enrolment.Kiosks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerRoutesTest {
  private static final String ENROLMENTS = "/api/v1/enrolments";
  private static final String SYNC = "/api/v1/sync";

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:20:30Z");
  private RunningServer server;

  @BeforeEach
  void start() {
    server = new RunningServer(folder, clock);
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP2460");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyRouteButThePublicOnesIsClosed() {
    assertEquals("401 token-missing", server.post(SYNC, "{}").problem());
    assertEquals("401 token-missing", server.get("/api/v1/reference").problem());
    assertEquals("401 login-needed", server.get("/api/v1/sites").problem());
    assertEquals("401 login-needed", server.get("/api/v1/sites/hv-1").problem());
    assertEquals("Bearer", server.get("/api/v1/sites").header("WWW-Authenticate"));
    assertEquals(401, server.request("HEAD", "/api/v1/sites").status());
  }

  @Test
  void aKiosksTokenIsNoLoginAndAnApiTokenIsNoKiosk() {
    String kiosk = enrolled().get("token").asText();
    String staff = server.tokenOf(Role.REGION_ADMIN, Set.of(), null);
    assertEquals("401 token-refused", server.get("/api/v1/sites", bearer(kiosk)).problem());
    assertEquals("401 token-refused", server.get("/api/v1/reference", bearer(staff)).problem());
    assertEquals("401 token-refused", server.post(SYNC, "{}", bearer("wrong")).problem());
    assertEquals(
        "401 login-needed", server.get("/api/v1/sites", "Authorization", "Basic x").problem());
  }

  @Test
  void theApiNamesItsVersionAlsoWhenItRefuses() {
    assertEquals("1.0.0", server.get("/api/v1/activities").header("API-Version"));
    assertEquals("1.0.0", server.get("/api/v1/sites").header("API-Version"));
    assertEquals("1.0.0", server.get("/api/v1/nothing").header("API-Version"));
    assertNull(server.get("/health/live").header("API-Version"));
  }

  @Test
  void anUnknownPathATrailingSlashAndAWrongMethodAreProblems() {
    assertEquals("404 not-found", server.get("/api/v1/nothing").problem());
    assertEquals("404 not-found", server.get("/api/v1/activities/").problem());
    assertEquals("404 not-found", server.get("/health/live/").problem());
    Answer wrong = server.request("DELETE", "/api/v1/activities");
    assertEquals("405 method-not-allowed", wrong.problem());
    assertTrue(wrong.header("Allow").contains("GET"), wrong.header("Allow"));
  }

  @Test
  void liveAndReadyAndMetricsAnswer() {
    assertEquals(200, server.get("/health/live").status());
    assertEquals(200, server.get("/health/ready").status());
    enrolled();
    Answer metrics = server.get("/metrics");
    assertTrue(metrics.header("Content-Type").startsWith("text/plain"));
    assertTrue(metrics.text().contains("\nhuis_server_sites 2\n"), metrics.text());
    assertTrue(metrics.text().contains("\nhuis_server_kiosks_silent 1\n"), metrics.text());
  }

  @Test
  void enrolmentGivesAnIdentityThatTheKioskRoutesKnow() {
    Answer answer = server.post(ENROLMENTS, enrolment(code()));
    assertEquals(201, answer.status());
    JsonNode identity = answer.json();
    assertEquals("hv-1", identity.get("siteId").asText());
    assertEquals("Huis hv-1", identity.get("siteName").asText());
    String token = identity.get("token").asText();
    assertEquals(
        identity.get("kioskId").asText(),
        new Kiosks(server.store()).byToken(token).orElseThrow().id());
    assertEquals(200, server.get("/api/v1/reference", bearer(token)).status());
  }

  @Test
  void aWrongEnrolmentSaysWhatIsWrong() {
    String code = code();
    assertEquals("400 malformed-json", server.post(ENROLMENTS, "").problem());
    assertEquals("400 malformed-json", server.post(ENROLMENTS, "{").problem());
    assertEquals("400 malformed-json", server.post(ENROLMENTS, "null").problem());
    assertEquals("400 malformed-json", server.post(ENROLMENTS, "[]").problem());
    Answer missing = server.post(ENROLMENTS, "{\"code\":\"" + code + "\"}");
    assertEquals("422 field-missing", missing.problem());
    assertTrue(missing.json().get("detail").asText().contains("attempt"));
    Answer wrong = server.post(ENROLMENTS, "{\"code\":5,\"attempt\":\"x\"}");
    assertEquals("422 field-wrong", wrong.problem());
    assertTrue(wrong.json().get("detail").asText().contains("code"));
    assertEquals("422 code-mistyped", server.post(ENROLMENTS, enrolment("ABC")).problem());
    assertEquals("413 too-large", server.post(ENROLMENTS, " ".repeat(4_097)).problem());
    server.post(ENROLMENTS, enrolment(code));
    assertEquals("409 code-used", server.post(ENROLMENTS, enrolment(code)).problem());
  }

  @Test
  void aFormThatIsTooLargeIsRefused() {
    String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
    assertEquals(413, server.post("/inloggen", "name=" + "x".repeat(70_000), form).status());
  }

  @Test
  void guessingCodesIsAnsweredByHowLongToWait() {
    for (int i = 0; i < 10; i++) {
      assertEquals("404 code-unknown", server.post(ENROLMENTS, enrolment(unknownCode())).problem());
    }
    Answer stopped = server.post(ENROLMENTS, enrolment(code()));
    assertEquals("429 too-many-tries", stopped.problem());
    assertEquals("900", stopped.header("Retry-After"));
    Answer other = server.post(ENROLMENTS, enrolment(code()), "X-Forwarded-For", "192.0.2.7");
    assertEquals(201, other.status(), "whom the proxy names is someone else");
  }

  @Test
  void theReferenceIsSentOnceAndThenOnlyWhenItChanged() {
    String token = enrolled().get("token").asText();
    Answer first = server.get("/api/v1/reference", bearer(token));
    String tag = first.header("ETag");
    assertEquals("Julianadorp", first.json().get("area").get("name").asText());
    assertEquals("Den Helder", first.json().get("area").get("gemeente").asText());
    assertTrue(first.json().get("themes").size() > 3);
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      Answer again =
          server.get(
              "/api/v1/reference", "Authorization", "Bearer " + token, "If-None-Match", known);
      assertEquals(304, again.status(), known);
      assertEquals("", again.text());
      assertEquals(tag, again.header("ETag"));
    }
    server.store().write(handle -> handle.execute("UPDATE site SET name = 'Nieuw'"));
    Answer changed =
        server.get("/api/v1/reference", "Authorization", "Bearer " + token, "If-None-Match", tag);
    assertEquals(200, changed.status());
    assertNotEquals(tag, changed.header("ETag"));
  }

  @Test
  void aSyncIsReadWithinItsBounds() throws IOException {
    JsonNode identity = enrolled();
    String[] token = bearer(identity.get("token").asText());
    String[] packed = {token[0], token[1], "Content-Encoding", "gzip"};
    String[] brotli = {token[0], token[1], "Content-Encoding", "br"};
    assertEquals("413 too-large", server.post(SYNC, " ".repeat((1 << 20) + 1), token).problem());
    byte[] bomb = gzip(new byte[64 << 20]);
    assertTrue(bomb.length < 100_000, "the bomb itself is small");
    assertEquals("413 too-large", server.post(SYNC, bomb, packed).problem());
    assertEquals("400 malformed-gzip", server.post(SYNC, "{}", packed).problem());
    byte[] whole = gzip("{}".getBytes(StandardCharsets.UTF_8));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length - 5);
    assertEquals("400 malformed-gzip", server.post(SYNC, half, packed).problem());
    assertEquals("415 encoding-not-supported", server.post(SYNC, "{}", brotli).problem());
    assertEquals("422 field-missing", server.post(SYNC, whole, packed).problem());
  }

  @Test
  void aSyncIsTakenPackedOrNotAndAnswersWithTheReferencesTag() throws IOException {
    JsonNode identity = enrolled();
    String[] token = bearer(identity.get("token").asText());
    String body = sync(identity.get("kioskId").asText());
    Answer plain = server.post(SYNC, body, token);
    assertEquals(200, plain.status(), plain.text());
    assertEquals(1, plain.json().get("seq").asLong());
    assertEquals(
        server.get("/api/v1/reference", token).header("ETag"),
        plain.json().get("referenceTag").asText());
    Answer packed =
        server.post(
            SYNC,
            gzip(body.getBytes(StandardCharsets.UTF_8)),
            token[0],
            token[1],
            "Content-Encoding",
            "gzip");
    assertEquals(2, packed.json().get("seq").asLong());
    assertEquals("403 kiosk-not-yours", server.post(SYNC, sync("kiosk-x"), token).problem());
  }

  @Test
  void sitesAreListedAsFarAsTheRoleReaches() {
    Answer all =
        server.get("/api/v1/sites", bearer(server.tokenOf(Role.REGION_READER, Set.of(), null)));
    assertEquals(26, all.json().get("sites").size());
    String[] schagen = bearer(server.tokenOf(Role.GEMEENTE, Set.of("GM0441"), null));
    JsonNode seen = server.get("/api/v1/sites", schagen).json().get("sites");
    assertTrue(seen.size() > 1, "the inventory of Schagen and hv-2");
    seen.forEach(site -> assertEquals("GM0441", site.get("gemeente").asText()));
    assertEquals("404 site-unknown", server.get("/api/v1/sites/hv-1", schagen).problem());
    String[] coordinator = bearer(server.tokenOf(Role.SITE, Set.of(), "hv-1"));
    assertEquals(1, server.get("/api/v1/sites", coordinator).json().get("sites").size());
    JsonNode own = server.get("/api/v1/sites/hv-1", coordinator).json();
    assertEquals("Julianadorp", own.get("areaName").asText());
    assertEquals("active", own.get("status").asText());
    assertFalse(own.get("sample").asBoolean());
    assertEquals("404 site-unknown", server.get("/api/v1/sites/hv-2", coordinator).problem());
    assertEquals("404 site-unknown", server.get("/api/v1/sites/none", coordinator).problem());
  }

  @Test
  void aFormOnAnotherSiteIsRefused() {
    String body = enrolment(code());
    assertEquals(
        "403 form-not-ours",
        server.post(ENROLMENTS, body, "Origin", "https://elsewhere.example").problem());
    assertEquals("403 form-not-ours", server.post(ENROLMENTS, body, "Origin", "null").problem());
    String own = server.at("").toString();
    assertEquals(201, server.post(ENROLMENTS, body, "Origin", own).status());
  }

  private JsonNode enrolled() {
    return server.post(ENROLMENTS, enrolment(code())).json();
  }

  private String code() {
    return new EnrolmentCodes(server.store(), clock).issue("hv-1", null);
  }

  /** A well-formed code that is not known: its row is gone. */
  private String unknownCode() {
    String code = code();
    server.store().write(handle -> handle.execute("DELETE FROM enrolment_code"));
    return code;
  }

  private static String enrolment(String code) {
    return "{\"code\":\"%s\",\"attempt\":\"%s\",\"later\":1}".formatted(code, UUID.randomUUID());
  }

  private static String sync(String kioskId) {
    return ("{\"kioskId\":\"%s\",\"epoch\":\"%s\",\"sentAt\":\"2026-11-24T10:20:00Z\",\"seen\":0,"
            + "\"completeFrom\":null,\"completeThrough\":null,\"holds\":[],\"cells\":[],"
            + "\"hours\":[],\"undated\":[],\"documents\":[],\"status\":{\"version\":\"0.1.0\","
            + "\"uptimeDays\":0,\"freeDiskMiB\":1000,\"databaseOk\":true,\"clock\":\"synced\"}}")
        .formatted(kioskId, "6f1c2a52-3a0e-4a3c-9a63-0f5a4f6f3f10");
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
