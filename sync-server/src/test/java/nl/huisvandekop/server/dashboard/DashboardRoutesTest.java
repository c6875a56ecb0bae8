package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisvandekop.protocol.Reference.VolunteerPin;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.login.Entrance;
import nl.huisvandekop.server.pin.SitePins;
import nl.huisvandekop.server.reference.References;
import nl.huisvandekop.server.region.RegionPackLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardRoutesTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  /** Hashing a password is slow on purpose, so that accounts and sessions are shared. */
  private static final Map<String, String> SESSIONS = new HashMap<>();

  private static final Map<String, String> PASSWORDS = new HashMap<>();

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP3058");
    CountedSite.at(server.store(), "hv-1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aStrangerIsLedToTheLoginAndFromThereBack() {
    Answer answer = server.get("/plekken?status=active");
    assertEquals(303, answer.status());
    assertEquals("/inloggen?naar=%2Fplekken%3Fstatus%3Dactive", answer.header("Location"));
    String form = server.get(answer.header("Location")).text();
    assertTrue(form.contains("name=\"naar\" value=\"/plekken?status=active\""), form);
    String[] account = account(Role.REGION_READER, Set.of(), null);
    Answer in = logIn(account[0], account[1], "/plekken?status=active");
    assertEquals("303 /plekken?status=active", in.status() + " " + in.header("Location"));
  }

  @Test
  void nobodyIsLedToAnotherSite() {
    String[] account = account(Role.REGION_READER, Set.of(), null);
    for (String away :
        new String[] {"//example.org", "https://example.org", "/plekken\\x", "/\\x", "x"}) {
      assertEquals("/", logIn(account[0], account[1], away).header("Location"), away);
    }
  }

  @Test
  void aWrongPasswordIsSaidInWordsAndTheNameIsKept() {
    Answer answer = logIn("<b>jan</b>", "x", "/");
    assertEquals(401, answer.status());
    assertTrue(answer.text().contains("Dat klopt niet."));
    assertTrue(answer.text().contains("value=\"&lt;b>jan&lt;/b>\""), answer.text());
  }

  @Test
  void guessingEndsWithAWait() {
    Answer last = null;
    for (int i = 0; i < 11; i++) {
      last =
          server.post(
              "/inloggen",
              "name=voorbeeld&password=guess" + i,
              "Content-Type",
              "application/x-www-form-urlencoded",
              "X-Forwarded-For",
              "192.0.2.7");
    }
    assertEquals(429, last.status());
    assertTrue(last.text().contains("Even wachten."));
    assertTrue(Integer.parseInt(last.header("Retry-After")) > 0);
  }

  @Test
  void pagesRunNoScriptAndAreKeptByNobody() {
    Answer page = page("/dekking", session(Role.REGION_READER, Set.of(), null));
    assertEquals(200, page.status());
    assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none';"));
    assertEquals("no-store", page.header("Cache-Control"));
    assertFalse(page.text().contains("<script"));
    assertFalse(page.text().contains(" style="));
  }

  @Test
  void checkInsReachTheCoverage() {
    String page = page("/dekking", session(Role.REGION_READER, Set.of(), null)).text();
    String row = page.substring(page.indexOf("<tr id=\"WP3058\">"));
    assertTrue(
        row.contains("data-label=\"Bezoeken deze week\">" + CountedSite.THIS_WEEK + "<"), row);
    assertTrue(page.contains(">1 van 52"), page);
    assertEquals(52, page.split("<tr id=").length - 1);
  }

  @Test
  void smallCountsOfAnHourAreTheSitesOwn() {
    String others = page("/plekken/hv-1", session(Role.REGION_READER, Set.of(), null)).text();
    assertTrue(others.contains(">1 tot 4 check-ins<"));
    assertFalse(others.contains(">3 check-ins<"));
    String own = page("/plekken/hv-1", session(Role.SITE, Set.of(), "hv-1")).text();
    assertTrue(own.contains(">3 check-ins<"));
    assertFalse(own.contains("1 tot 4 check-ins"));
  }

  @Test
  void whoHasOneSiteSeesThatOnly() {
    String session = session(Role.SITE, Set.of(), "hv-1");
    assertEquals("/plekken/hv-1", page("/", session).header("Location"));
    assertEquals(403, page("/dekking", session).status());
    assertEquals(404, page("/plekken/hv-2", session).status());
    String own = page("/plekken/hv-1", session).text();
    assertTrue(own.contains("Mijn plek"));
    assertFalse(own.contains("href=\"/dekking\""));
    assertFalse(page("/plekken", session).text().contains("hv-2"));
  }

  @Test
  void whoHasAGemeenteSeesThatOnly() {
    String session = session(Role.GEMEENTE, Set.of("GM0441"), null);
    String page = page("/dekking", session).text();
    assertEquals(18, page.split("<tr id=").length - 1);
    assertFalse(page.contains("Alle gemeenten"));
    assertTrue(page.contains("gemeente Schagen"));
    assertEquals(403, page("/dekking?gemeente=GM0400", session).status());
    assertEquals(404, page("/plekken/hv-1", session).status());
  }

  @Test
  void onlyAFormOfOursEndsASession() {
    String session = newSession(account(Role.REGION_READER, Set.of(), null));
    Answer foreign = post("/uitloggen", "", session);
    assertEquals(403, foreign.status());
    assertTrue(foreign.text().contains("Dit formulier is niet meer geldig"));
    Matcher csrf = CSRF.matcher(page("/plekken", session).text());
    assertTrue(csrf.find());
    assertEquals(303, post("/uitloggen", "csrf=" + encoded(csrf.group(1)), session).status());
    assertEquals(303, page("/plekken", session).status());
  }

  @Test
  void aPersonGetsAPageAndAProgramAProblem() {
    String session = session(Role.REGION_READER, Set.of(), null);
    for (String path : new String[] {"/plekken/hv-9", "/dekking?gemeente=GM1", "/x", "/dekking/"}) {
      Answer page = page(path, session);
      assertEquals(404, page.status(), path);
      assertTrue(page.text().contains("<h1>"), path);
    }
    assertEquals("404 not-found", server.get("/api/v1/x").problem());
  }

  @Test
  void whatTheAddressCannotMeanIsTheUsualPage() {
    String session = session(Role.REGION_READER, Set.of(), null);
    for (String path :
        new String[] {
          "/dekking?sorteer=x&richting=y",
          "/dekking?gemeente=",
          "/plekken?status=x&gebied=y",
          "/plekken/hv-1?week=2026-W99"
        }) {
      assertEquals(200, page(path, session).status(), path);
    }
  }

  @Test
  void sampleFiguresAreCalledSo() {
    String session = session(Role.REGION_READER, Set.of(), null);
    assertFalse(page("/dekking", session).text().contains("Voorbeeldgegevens."));
    server.store().write(handle -> handle.execute("UPDATE site SET sample = 1 WHERE id = 'hv-1'"));
    assertTrue(page("/dekking", session).text().contains("Voorbeeldgegevens."));
    assertTrue(page("/plekken/hv-1", session).text().contains("Voorbeeldgegevens."));
    assertFalse(page("/dekking?gemeente=GM0448", session).text().contains("Voorbeeldgegevens."));
    server.store().write(handle -> handle.execute("UPDATE site SET sample = 0 WHERE id = 'hv-1'"));
  }

  @Test
  void nothingOfAPageComesFromElsewhere() {
    String page = page("/plekken/hv-1", session(Role.REGION_READER, Set.of(), null)).text();
    Matcher loads =
        Pattern.compile("<(?:link|img|script|iframe)[^>]*=\"(https?:)?//").matcher(page);
    assertFalse(loads.find());
    assertNull(server.get("/inloggen").header("Set-Cookie"));
  }

  @Test
  void aNewPinIsShownOnceAndIsTheOneThatKiosksAreTold() {
    String session = session(Role.REGION_ADMIN, Set.of(), null);
    String before = page("/plekken/hv-1", session).text();
    Matcher csrf = CSRF.matcher(before);
    assertTrue(csrf.find());
    Answer given = post("/plekken/hv-1/pincode", "csrf=" + encoded(csrf.group(1)), session);
    assertEquals(200, given.status());
    assertEquals("no-store", given.header("Cache-Control"));
    Matcher pin =
        Pattern.compile("<p class=\"given-pin\">(\\d{3}) (\\d{3})</p>").matcher(given.text());
    assertTrue(pin.find(), given.text());
    VolunteerPin told = server.store().read(handle -> SitePins.find(handle, "hv-1")).orElseThrow();
    char[] digits = (pin.group(1) + pin.group(2)).toCharArray();
    assertTrue(BCrypt.verifyer().verify(digits, told.hash()).verified);
    References references = new References(server.store(), RegionPackLoader.load(Optional.empty()));
    assertTrue(references.of("hv-1").orElseThrow().json().contains(told.serial()));
    String after = page("/plekken/hv-1", session).text();
    assertFalse(after.contains("given-pin"));
    assertTrue(
        after.contains("Laatste nieuwe pincode: 24 november 2026, door voorbeeld region-admin."),
        after);
  }

  @Test
  void whoOnlyLooksOrSeesAnotherSiteGivesNoPin() {
    String reader = session(Role.REGION_READER, Set.of(), null);
    assertFalse(page("/plekken/hv-1", reader).text().contains("/pincode"));
    assertEquals(403, givePin(reader, "hv-1"));
    assertEquals(404, givePin(session(Role.SITE, Set.of(), "hv-1"), "hv-2"));
    assertEquals(403, givePin(reader, "hv-9"));
    assertFalse(
        page("/plekken/hv-2", session(Role.REGION_ADMIN, Set.of(), null))
            .text()
            .contains("/pincode"));
  }

  private static int givePin(String session, String site) {
    Matcher csrf = CSRF.matcher(page("/plekken/hv-1", session).text());
    assertTrue(csrf.find());
    return post("/plekken/" + site + "/pincode", "csrf=" + encoded(csrf.group(1)), session)
        .status();
  }

  private static String session(Role role, Set<String> gemeenten, String site) {
    return SESSIONS.computeIfAbsent(
        role.toString(), name -> newSession(account(role, gemeenten, site)));
  }

  private static String newSession(String[] account) {
    String cookie = logIn(account[0], account[1], "/").header("Set-Cookie");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static String[] account(Role role, Set<String> gemeenten, String site) {
    String name = "voorbeeld " + role;
    String password =
        PASSWORDS.computeIfAbsent(
            name,
            one ->
                new Entrance(server.store(), Clock.systemUTC())
                    .add(new Account(one, new Reach(role, gemeenten, site))));
    return new String[] {name, password};
  }

  private static Answer logIn(String name, String password, String next) {
    String form =
        "name=%s&password=%s&naar=%s".formatted(encoded(name), encoded(password), encoded(next));
    return post("/inloggen", form, "");
  }

  private static Answer post(String path, String form, String cookie) {
    return server.post(
        path, form, "Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie);
  }

  private static Answer page(String path, String cookie) {
    return server.get(path, "Cookie", cookie);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
