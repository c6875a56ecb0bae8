package nl.huisvandekop.server.dashboard.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.login.Authenticator;
import nl.huisvandekop.server.login.Entrance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountPagesTest {
  private static final SetClock CLOCK = new SetClock("2026-11-24T10:20:30Z");
  private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
  private static final Pattern GIVEN = Pattern.compile("given-pin\">([a-z0-9-]{19})<");

  @TempDir static Path folder;
  private static RunningServer server;
  private static Entrance entrance;
  private static StaffBrowser admin;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, CLOCK);
    server.addSite("hv-1", "WP3058");
    entrance = new Entrance(server.store(), CLOCK);
    admin = new StaffBrowser(server);
    admin.logIn("beheer", add("beheer", Role.REGION_ADMIN));
    admin.get("/accounts");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String add(String name, Role role) {
    return entrance.add(new Account(name, Reach.everything(role)));
  }

  @Test
  void anAdminAddsAnAccountWhosePasswordIsShownOnceAndWorks() {
    Answer added =
        admin.post("/accounts", "naam", "fractie", "rol", "gemeente", "gemeente", "GM0441");
    assertEquals(200, added.status());
    Matcher given = GIVEN.matcher(added.text());
    assertTrue(given.find(), added.text());
    Answer again = admin.get("/accounts/wijzigen?naam=fractie");
    assertFalse(GIVEN.matcher(again.text()).find(), "it is shown once");
    assertEquals(303, new StaffBrowser(server).logIn("fractie", given.group(1)).status());
    assertEquals(
        Set.of("GM0441"),
        new Accounts(server.store()).find("fractie").orElseThrow().reach().gemeenten());
    String log = admin.get("/wijzigingen?onderwerp=fractie").text();
    assertTrue(log.contains("account toegevoegd"), log);
    assertTrue(log.contains("gemeenten: GM0441"), log);
  }

  @Test
  void whatIsWrongWithANewAccountIsSaidAndNothingIsStored() {
    Answer answer =
        admin.post("/accounts", "naam", "(x", "rol", "gemeente", "gemeente", "GM9999", "plek", "y");
    assertEquals(422, answer.status());
    assertTrue(answer.text().contains("href=\"#naam\""), answer.text());
    assertTrue(answer.text().contains("href=\"#gemeente-0\""), answer.text());
    assertTrue(answer.text().contains("value=\"(x\""), "the form is filled in as it was");
    Answer site = admin.post("/accounts", "naam", "plek", "rol", "site", "plek", "hv-9");
    assertTrue(site.text().contains("Kies een plek uit de lijst."), site.text());
    Answer taken = admin.post("/accounts", "naam", "beheer", "rol", "region-admin");
    assertTrue(taken.text().contains("Er is al een account met deze naam."));
    assertEquals(422, taken.status());
    assertTrue(new Accounts(server.store()).find("plek").isEmpty());
  }

  @Test
  void thePlaceOfAnAccountIsChosenFromAListThatSaysWhereEachIs() {
    String form = admin.get("/accounts/nieuw").text();
    assertTrue(form.contains("<option value=\"hv-1\">Huis hv-1 · "), form);
    assertTrue(form.contains("<option value=\"\" selected>Kies een plek</option>"), form);
  }

  @Test
  void anotherRoleIsSavedAndAnAdminRemovesAnyoneButThemselves() {
    add("tijdelijk", Role.REGION_READER);
    Answer changed =
        admin.post("/accounts/wijzigen", "account", "tijdelijk", "rol", "site", "plek", "hv-1");
    assertTrue(changed.text().contains("De rol is bewaard."), changed.text());
    assertEquals(
        "hv-1", new Accounts(server.store()).find("tijdelijk").orElseThrow().reach().siteId());
    assertEquals(409, admin.post("/accounts/verwijderen", "account", "beheer").status());
    Answer last = admin.post("/accounts/wijzigen", "account", "beheer", "rol", "region-reader");
    assertEquals(422, last.status());
    assertTrue(last.text().contains("Dit is het laatste account"), last.text());
    assertEquals(303, admin.post("/accounts/verwijderen", "account", "tijdelijk").status());
    assertEquals(404, admin.get("/accounts/wijzigen?naam=tijdelijk").status());
  }

  @Test
  void aSecondFactorIsSetUpAskedForAndReplacedByARecoveryCode() {
    String password = add("stap", Role.REGION_READER);
    StaffBrowser browser = new StaffBrowser(server);
    browser.logIn("stap", password);
    browser.get("/account");
    assertEquals(422, browser.post("/account/tweede-stap", "wachtwoord-stap", "x").status());
    browser.post("/account/tweede-stap", "wachtwoord-stap", password);
    Matcher secret = SECRET.matcher(browser.get("/account/tweede-stap").text());
    assertTrue(secret.find());
    String key = secret.group(1).replace(" ", "");
    assertEquals(422, browser.post("/account/tweede-stap/bevestigen", "code", "000000").status());
    String before = browser.cookie("huis-session");
    Answer codes =
        browser.post(
            "/account/tweede-stap/bevestigen", "code", Authenticator.code(key, CLOCK.instant()));
    assertNotEquals(before, browser.cookie("huis-session"), "more may be done: a new token");
    Matcher code = Pattern.compile("<code>([a-z2-9-]{19})</code>").matcher(codes.text());
    assertTrue(code.find(), codes.text());

    StaffBrowser other = new StaffBrowser(server);
    Answer half = other.logIn("stap", password);
    assertEquals("/inloggen/code?naar=%2Faccount", half.header("Location"));
    assertNull(other.cookie("huis-session"));
    assertEquals(303, other.get("/account").status(), "half a login opens nothing");
    assertEquals(401, other.post("/inloggen/code", "code", "000000").status());
    CLOCK.forward(Duration.ofSeconds(30));
    String now = Authenticator.code(key, CLOCK.instant());
    Answer in = other.post("/inloggen/code", "code", now, "naar", "/account");
    assertEquals("303 /account", in.status() + " " + in.header("Location"));
    assertTrue(other.get("/account").text().contains("Aan. Je hebt nog 8 herstelcodes."));

    StaffBrowser lost = new StaffBrowser(server);
    lost.logIn("stap", password);
    assertEquals(303, lost.post("/inloggen/code", "code", code.group(1)).status());
    assertTrue(lost.get("/account").text().contains("nog 7 herstelcodes"));
    admin.post("/accounts/tweede-stap", "account", "stap");
    assertEquals(303, lost.get("/account").status(), "its sessions ended");
    StaffBrowser anew = new StaffBrowser(server);
    anew.logIn("stap", password);
    assertTrue(anew.get("/inloggen/code").text().contains("Stel de tweede stap in"));
  }

  @Test
  void someoneChoosesAGoodPasswordAndNoOther() {
    String password = add("kiezer", Role.REGION_READER);
    StaffBrowser browser = new StaffBrowser(server);
    browser.logIn("kiezer", password);
    browser.get("/account");
    Answer weak = choose(browser, password, "Welkom2026!!", "Welkom2026!!");
    assertEquals(422, weak.status());
    assertTrue(weak.text().contains("Dit wachtwoord gebruiken veel mensen"), weak.text());
    assertFalse(weak.text().contains("Welkom2026"), "no password is shown again");
    String good = "paard nietje accu klopt";
    assertEquals(422, choose(browser, password, good, good + "x").status());
    assertEquals(422, choose(browser, "x", good, good).status());
    String session = browser.cookie("huis-session");
    assertEquals(303, choose(browser, password, good, good).status());
    assertNotEquals(session, browser.cookie("huis-session"));
    assertEquals(200, browser.get("/account?klaar=wachtwoord").status());
    assertEquals(401, new StaffBrowser(server).logIn("kiezer", password).status());
    assertEquals(303, new StaffBrowser(server).logIn("kiezer", good).status());
  }

  private static Answer choose(StaffBrowser browser, String now, String fresh, String again) {
    return browser.post("/account/wachtwoord", "huidig", now, "nieuw", fresh, "nogmaals", again);
  }

  @Test
  void anApiTokenIsMadeByWhoKnowsThePasswordAndChangesNothingAboutAccounts() {
    String password = add("koppeling", Role.REGION_ADMIN);
    StaffBrowser browser = new StaffBrowser(server);
    browser.logIn("koppeling", password);
    browser.get("/account");
    assertEquals(
        422,
        browser
            .post("/account/sleutels", "waarvoor", "cijfers", "wachtwoord-sleutel", "x")
            .status());
    Answer made =
        browser.post("/account/sleutels", "waarvoor", "cijfers", "wachtwoord-sleutel", password);
    Matcher token = Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>").matcher(made.text());
    assertTrue(token.find(), made.text());
    String bearer = "Bearer " + token.group(1);
    assertEquals(200, server.get("/api/v1/sites", "Authorization", bearer).status());
    assertEquals(403, server.post("/account/sessies", "", "Authorization", bearer).status());
    assertEquals(403, server.post("/accounts", "", "Authorization", bearer).status());
    Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(made.text());
    assertTrue(id.find());
    browser.post("/account/sleutels/intrekken", "id", id.group(1));
    assertEquals(401, server.get("/api/v1/sites", "Authorization", bearer).status());
    entrance.changes().remove("beheer", "koppeling");
  }

  @Test
  void aSessionThatSomeoneElseSetIsNotTheOneThatIsLoggedInto() {
    String password = add("gast", Role.REGION_READER);
    StaffBrowser browser = new StaffBrowser(server);
    browser.setCookie("huis-session", "chosen-by-someone-else");
    browser.logIn("gast", password);
    String first = browser.cookie("huis-session");
    assertNotEquals("chosen-by-someone-else", first);
    browser.logIn("gast", password);
    StaffBrowser old = new StaffBrowser(server);
    old.setCookie("huis-session", first);
    assertEquals(303, old.get("/account").status(), "logging in again ended it");
  }

  @Test
  void pagesAreInTheLanguageThatWasChosen() {
    StaffBrowser browser = new StaffBrowser(server);
    assertTrue(browser.get("/inloggen").text().contains("<html lang=\"nl\">"));
    Answer chosen = browser.post("/taal", "taal", "en");
    assertEquals("303 /dekking", chosen.status() + " " + chosen.header("Location"));
    String page = browser.get("/inloggen").text();
    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(page.contains(">Log in</h1>"), page);
    browser.post("/taal", "taal", "xx");
    assertTrue(browser.get("/inloggen").text().contains("<html lang=\"nl\">"));
  }

  @Test
  void theLogIsFilteredAndTakenAlongAsATableInWhichNothingIsAFormula() {
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO audit_entry (at, account, action, subject)"
                        + " VALUES ('2026-11-01T12:00:00Z', '=1+1', 'pin-given', '@x')"));
    String table = admin.get("/wijzigingen?vorm=csv&van=2026-11-01&tot=2026-11-01").text();
    assertEquals(
        "at,account,action,subject,changes\r\n2026-11-01T12:00:00Z,'=1+1,pin-given,'@x,\r\n",
        table);
    assertTrue(admin.get("/wijzigingen?account=niemand").text().contains("Geen wijzigingen"));
    assertEquals(200, admin.get("/wijzigingen?van=gisteren&blad=x").status());
  }
}
