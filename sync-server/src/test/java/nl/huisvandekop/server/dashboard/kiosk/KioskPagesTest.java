package nl.huisvandekop.server.dashboard.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.enrolment.EnrolmentCodes;
import nl.huisvandekop.server.enrolment.Enrolments;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.secret.RateLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as programs with a token see them, so that no test needs to log in first. */
class KioskPagesTest {
  private static final Pattern CODE = Pattern.compile("<p class=\"given-pin\">([^<]+)</p>");

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:20:30Z");
  private RunningServer server;
  private String[] admin;
  private String kiosk;

  @BeforeEach
  void start() {
    server = new RunningServer(folder, clock);
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP2460");
    admin = bearer(Role.REGION_ADMIN, Set.of(), null);
    kiosk = enrol(new EnrolmentCodes(server.store(), clock).issue("hv-1", null));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theListShowsWhatIsInReachAndWhoAsksForAttentionFirst() {
    assertTrue(server.get("/kiosken", admin).text().contains("Er staat 1 kiosk."));
    clock.forward(java.time.Duration.ofDays(2));
    String page = server.get("/kiosken?toon=aandacht", admin).text();
    assertTrue(page.contains("Er staat 1 kiosk, 1 vraagt aandacht."), page);
    assertTrue(page.contains("/kiosken/" + kiosk));
    assertTrue(page.contains("nog nooit contact"));
    String[] schagen = bearer(Role.GEMEENTE, Set.of("GM0441"), null);
    assertTrue(server.get("/kiosken", schagen).text().contains("Er staan nog geen kiosken."));
    assertEquals(404, server.get("/kiosken/" + kiosk, schagen).status());
    assertEquals(404, server.get("/kiosken/kiosk-none", admin).status());
  }

  @Test
  void aCodeIsShownOnceEnrolsAKioskAndIsInTheAuditLog() {
    Answer made = post("/kiosken/codes", "plek=hv-2", admin);
    assertEquals(200, made.status());
    assertEquals("no-store", made.header("Cache-Control"));
    Matcher code = CODE.matcher(made.text());
    assertTrue(code.find());
    assertTrue(made.text().contains("<svg viewBox"), "the QR code");
    String id = enrol(code.group(1));
    assertEquals("hv-2", new Kiosks(server.store()).find(id).orElseThrow().siteId());
    assertTrue(audit().contains("kiosk-code-given hv-2"));
  }

  @Test
  void aCodeForNoPlaceIsRefusedAndTheFormSaysWhy() {
    for (String form : new String[] {"", "plek=", "plek=hv-9"}) {
      Answer refused = post("/kiosken/codes", form, admin);
      assertEquals(422, refused.status());
      assertTrue(refused.text().contains("href=\"#plek\">Waar komt de kiosk?: Kies een plek"));
    }
    String[] schagen = bearer(Role.GEMEENTE, Set.of("GM0441"), null);
    assertEquals(422, post("/kiosken/codes", "plek=hv-1", schagen).status(), "out of its reach");
  }

  @Test
  void aReplacingCodeMakesANewCardTheSameKiosk() {
    Matcher code = CODE.matcher(post("/kiosken/" + kiosk + "/vervangen", "", admin).text());
    assertTrue(code.find());
    assertEquals(kiosk, enrol(code.group(1)));
  }

  @Test
  void aKioskIsRevokedDeclaredLostAndEndedEachWithItsEntry() {
    assertEquals(303, post("/kiosken/" + kiosk + "/intrekken", "", admin).status());
    assertTrue(audit().contains("kiosk-revoked " + kiosk));
    change("/verloren", "verloren-tot=2026-11-24T12:30");
    assertTrue(audit().contains("kiosk-lost " + kiosk));
    change("/weg", "weg-sinds=2026-11-25T09:00");
    assertTrue(audit().contains("kiosk-ended " + kiosk));
    Kiosk changed = new Kiosks(server.store()).find(kiosk).orElseThrow();
    long hour = clock.instant().getEpochSecond() / 3600;
    assertEquals(hour + 2, changed.lostBefore(), "12:30 here is 11:30 UTC");
    assertEquals(hour + 22, changed.endedHour());
    String page = server.get("/kiosken/" + kiosk + "?klaar=weg", admin).text();
    assertTrue(page.contains("Bewaard sinds wanneer"));
    assertFalse(page.contains("/vervangen"), "a kiosk that is gone is not replaced");
  }

  @Test
  void aRevokedKioskAsksForAttentionUntilANewCardIsEnrolled() {
    post("/kiosken/" + kiosk + "/intrekken", "", admin);
    String list = server.get("/kiosken?toon=aandacht", admin).text();
    assertTrue(list.contains("toegang ingetrokken"), list);
    assertTrue(server.get("/kiosken/" + kiosk, admin).text().contains("niets meer versturen"));
    Matcher code = CODE.matcher(post("/kiosken/" + kiosk + "/vervangen", "", admin).text());
    assertTrue(code.find());
    enrol(code.group(1));
    assertFalse(server.get("/kiosken", admin).text().contains("toegang ingetrokken"));
  }

  @Test
  void aMomentThatCannotBeIsRefusedAndNothingIsChanged() {
    for (String form : new String[] {"", "weg-sinds=morgen", "weg-sinds=2020-01-01T00:00"}) {
      Answer refused = post("/kiosken/" + kiosk + "/weg", form, admin);
      assertEquals(422, refused.status(), form);
      assertTrue(refused.text().contains("href=\"#weg-sinds\""), form);
    }
    assertEquals(422, post("/kiosken/" + kiosk + "/verloren", "verloren-tot=x", admin).status());
    Kiosk kept = new Kiosks(server.store()).find(kiosk).orElseThrow();
    assertEquals(null, kept.endedHour());
    assertEquals(null, kept.lostBefore());
  }

  @Test
  void whoOnlyLooksOrCoordinatesAPlaceChangesNothing() {
    String[] reader = bearer(Role.REGION_READER, Set.of(), null);
    String[] coordinator = bearer(Role.SITE, Set.of(), "hv-1");
    for (String[] one : new String[][] {reader, coordinator}) {
      String page = server.get("/kiosken/" + kiosk, one).text();
      assertTrue(page.contains("Hoe het ermee gaat"));
      assertFalse(page.contains("/intrekken"));
      for (String verb : new String[] {"vervangen", "intrekken", "verloren", "weg", "opzij"}) {
        assertEquals(403, post("/kiosken/" + kiosk + "/" + verb, "", one).status(), verb);
      }
      assertEquals(403, server.get("/kiosken/nieuw", one).status());
      assertEquals(403, post("/kiosken/codes", "plek=hv-1", one).status());
    }
  }

  private void change(String verb, String form) {
    assertEquals(303, post("/kiosken/" + kiosk + verb, form, admin).status());
  }

  private Answer post(String path, String form, String[] token) {
    StringBuilder encoded = new StringBuilder();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        encoded.append(encoded.length() == 0 ? "" : "&").append(parts[0]).append('=');
        encoded.append(URLEncoder.encode(parts[1], UTF_8));
      }
    }
    return server.post(
        path,
        encoded.toString(),
        token[0],
        token[1],
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private String enrol(String code) {
    return new Enrolments(server.store(), new RateLimit(server.store(), clock), clock)
        .enrol(new EnrolmentRequest(code, UUID.randomUUID().toString(), null), "192.0.2.1")
        .kioskId();
  }

  private List<String> audit() {
    String sql = "SELECT action || ' ' || subject FROM audit_entry";
    return server.store().read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private String[] bearer(Role role, Set<String> gemeenten, String site) {
    return new String[] {"Authorization", "Bearer " + server.tokenOf(role, gemeenten, site)};
  }
}
