package nl.huisvandekop.server.municipal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.dashboard.account.StaffBrowser;
import nl.huisvandekop.server.login.Entrance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MunicipalLoginTest {
  private static final String SECRET = "geheim-van-de-koppeling";

  @TempDir static Path folder;
  @TempDir static Path elsewhere;
  private static MockProvider provider;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    provider = new MockProvider();
    server = server(folder, provider.issuer());
  }

  private static RunningServer server(Path folder, String issuer) {
    return new RunningServer(
        folder,
        Clock.systemUTC(),
        Map.of(
            "OIDC_ISSUER",
            issuer,
            "OIDC_CLIENT_ID",
            "huis",
            "OIDC_CLIENT_SECRET",
            SECRET,
            "OIDC_CLAIM_ROLE",
            "realm_access.roles",
            "OIDC_ROLES",
            "huis-lezer=region-reader; huis-schagen=gemeente:GM0441;"
                + "huis-texel=gemeente:GM0448"));
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @Test
  void someoneIsInWithTheRoleThatTheMunicipalityGives() throws Exception {
    StaffBrowser browser = new StaffBrowser(server);
    Answer in = logIn(browser, "u-1", claims("jan@gemeente.example", "huis-schagen", "huis-texel"));
    assertEquals("303 /kiosken", in.status() + " " + in.header("Location"));
    assertEquals(
        new Reach(Role.GEMEENTE, Set.of("GM0441", "GM0448"), null), reach("jan@gemeente.example"));
    String own = browser.get("/account").text();
    assertTrue(own.contains("Je logt in met je gemeente."), own);
    assertFalse(own.contains("/account/sleutels"), own);
    logIn(browser, "u-1", claims("jan@gemeente.example", "huis-lezer"));
    assertEquals(Role.REGION_READER, reach("jan@gemeente.example").role());
  }

  @Test
  void whoHasNoRoleAnyMoreIsOutAtOnce() throws Exception {
    StaffBrowser browser = new StaffBrowser(server);
    logIn(browser, "u-2", claims("kim", "huis-lezer"));
    assertEquals(200, browser.get("/account").status());
    Answer refused = logIn(new StaffBrowser(server), "u-2", claims("kim", "iets-anders"));
    assertEquals(403, refused.status());
    assertTrue(refused.text().contains("Je hebt hier nog geen rol"), refused.text());
    assertEquals(303, browser.get("/account").status());
  }

  @Test
  void aLocalAccountIsNobodysWhoBringsItsName() throws Exception {
    new Entrance(server.store(), Clock.systemUTC())
        .add(new Account("lokaal", Reach.everything(Role.REGION_ADMIN)));
    Answer refused = logIn(new StaffBrowser(server), "u-3", claims("lokaal", "huis-lezer"));
    assertEquals(409, refused.status());
    assertEquals(Role.REGION_ADMIN, reach("lokaal").role());
  }

  @Test
  void aLoginIsGoodOnceAndOnlyInTheBrowserThatBeganIt() throws Exception {
    StaffBrowser browser = new StaffBrowser(server);
    Answer begun = browser.get("/inloggen/gemeente?naar=/kiosken");
    assertTrue(begun.header("Location").contains("code_challenge_method=S256"));
    assertTrue(begun.header("Location").contains("nonce="));
    assertFalse(begun.header("Location").contains(SECRET));
    URI back =
        provider.logIn(URI.create(begun.header("Location")), "u-4", claims("sam", "huis-lezer"));
    String path = back.getRawPath() + "?" + back.getRawQuery();
    assertEquals(403, new StaffBrowser(server).get(path).status(), "another browser");
    StaffBrowser victim = new StaffBrowser(server);
    victim.get("/inloggen/gemeente");
    assertEquals(403, victim.get(path).status(), "a login that someone else began");
    assertNull(victim.cookie("huis-session"));
    String state = browser.cookie("huis-gemeente");
    assertEquals(303, browser.get(path).status());
    browser.setCookie("huis-gemeente", state);
    assertEquals(403, browser.get(path).status(), "it was used");
  }

  @Test
  void whatComesBackBrokenIsRefusedInWords() {
    StaffBrowser browser = new StaffBrowser(server);
    for (String query :
        new String[] {"", "?x", "?error=access_denied&state=x", "?code=x&state=y"}) {
      Answer answer = browser.get(MunicipalLogin.CALLBACK + query);
      assertEquals(403, answer.status(), query);
      assertTrue(answer.text().contains("is niet gelukt"), answer.text());
    }
  }

  @Test
  void withoutTheProviderOneStillLogsInWithAPassword() {
    try (RunningServer alone = server(elsewhere, "http://127.0.0.1:1/gemeente")) {
      StaffBrowser browser = new StaffBrowser(alone);
      assertTrue(browser.get("/inloggen").text().contains("/inloggen/gemeente?naar="));
      Answer answer = browser.get("/inloggen/gemeente");
      assertEquals(502, answer.status());
      assertTrue(answer.text().contains("een wachtwoord van deze website"), answer.text());
      String password =
          new Entrance(alone.store(), Clock.systemUTC())
              .add(new Account("lokaal", Reach.everything(Role.REGION_READER)));
      assertEquals(303, browser.logIn("lokaal", password).status());
    }
  }

  private static Reach reach(String name) {
    return new Accounts(server.store()).find(name).orElseThrow().reach();
  }

  private static String claims(String name, String... roles) {
    return "{\"preferred_username\":\"%s\",\"realm_access\":{\"roles\":[\"%s\"]}}"
        .formatted(name, String.join("\",\"", roles));
  }

  private static Answer logIn(StaffBrowser browser, String subject, String claims)
      throws Exception {
    Answer begun = browser.get("/inloggen/gemeente?naar=/kiosken");
    URI back = provider.logIn(URI.create(begun.header("Location")), subject, claims);
    return browser.get(back.getRawPath() + "?" + back.getRawQuery());
  }
}
