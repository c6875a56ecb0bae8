package nl.huisvandekop.server.dashboard.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about the normenkader over HTTP, on a server of their own. */
class NormRoutesTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** What the form of OPEN-UREN sends along unchanged. */
  private static final String OPEN_HOURS =
      "titel=Vaak+open&thema=Open&gewicht=required&waarom=W&bron=B&voorstel=V&drempelbron="
          + "&maat-0=open-hours-per-week&vergelijk-0=at-least&weken=4&tip=T&let-op=";

  @TempDir static Path folder;
  private static RunningServer server;
  private static String admin;
  private static String reader;
  private static String texel;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server.addSite("hv-1", "WP3058");
    admin = server.tokenOf(Role.REGION_ADMIN, Set.of(), null);
    reader = server.tokenOf(Role.REGION_READER, Set.of(), null);
    texel = server.tokenOf(Role.GEMEENTE, Set.of("GM0448"), null);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer get(String token, String path) {
    return server.get(path, "Authorization", "Bearer " + token, "Accept", "text/html");
  }

  private static Answer post(String token, String path, String form) {
    return server.post(
        path,
        form,
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        FORM,
        "Accept",
        "text/html");
  }

  private static void goes(String path, String form) {
    Answer answer = post(admin, path, form);
    assertEquals(303, answer.status(), path + "?" + form + ": " + answer.text());
  }

  private static void refused(String path, String form, String why) {
    Answer answer = post(admin, path, form);
    assertEquals(422, answer.status(), answer.text());
    String page = answer.text();
    assertTrue(page.contains(why), () -> page.substring(page.indexOf("<main")));
    assertTrue(page.contains("Er is nog niets bewaard."), "a summary on top");
  }

  @Test
  void aVersionGoesFromAConceptThroughItsDecisionsToItsFirstDay() {
    goes("/normenkader/0.1/kopie", "nummer=1.0&naam=Normenkader+1.0");
    goes(
        "/normenkader/1.0/criteria/OPEN-UREN",
        OPEN_HOURS + "&bewerking=1&drempel-0-small=3&drempel-0-medium=7,5&drempel-0-large=10");
    String concept = get(admin, "/normenkader/1.0").text();
    assertTrue(concept.contains("minstens 7,5 uur per week"), concept);
    assertTrue(concept.contains("Hierna: de beheerder van de regio begint de pilot."), concept);
    refused(
        "/normenkader/1.0/besluit",
        "gemeente=GM0400&besluit=R26&besluitdag=2026-11-24",
        "Dat kan in deze stand niet.");
    refused("/normenkader/1.0/stap", "naar=pilot&stapdag=2026-11-24", "elke plek in de hele regio");
    goes("/normenkader/1.0/stap", "naar=pilot&stapdag=2026-11-24&zeker=on");
    assertEquals(
        "1.0", get(reader, "/api/v1/sites/hv-1/norm").json().get("version").asText(), "a pilot");
    assertEquals(409, get(admin, "/normenkader/1.0/criteria/OPEN-UREN").status());
    refused(
        "/normenkader/1.0/stap",
        "naar=geevalueerd&stapdag=2026-11-23",
        "voor de dag van een eerdere");
    refused("/normenkader/1.0/stap", "naar=geevalueerd&stapdag=2026-11-25", "moet nog komen");
    refused("/normenkader/1.0/stap", "naar=geevalueerd&stapdag=31-02-2026", "Vul een dag in");
    refused("/normenkader/1.0/stap", "naar=bevroren&stapdag=2026-11-24", "in deze stand niet");
    goes("/normenkader/1.0/stap", "naar=geevalueerd&stapdag=24-11-2026");
    refused(
        "/normenkader/0.1/stap",
        "naar=pilot&stapdag=2026-11-24&zeker=on",
        "Er loopt al een andere");
    String evaluated = get(reader, "/normenkader/1.0").text();
    assertTrue(evaluated.contains("Nog geen besluit van: Den Helder, "), evaluated);
    decisions();
    assertTrue(get(reader, "/normenkader/1.0").text().contains("zet de versie vast met een"));
    refused("/normenkader/1.0/bevries", "ingang=2026-11-23", "Deze dag is voorbij.");
    goes("/normenkader/1.0/bevries", "ingang=2027-01-01");
    assertEquals(
        "1.0",
        get(reader, "/api/v1/sites/hv-1/norm").json().get("version").asText(),
        "until it begins there is no better one");
    assertEquals("bevroren", get(reader, "/api/v1/sites/hv-1/norm").json().get("stage").asText());
    assertTrue(get(reader, "/normenkader/1.0").text().contains("Bevroren betekent"));
    refused("/normenkader/1.0/besluit-weg", "gemeente=GM0448", "Dat kan in deze stand niet.");
  }

  private static void decisions() {
    assertEquals(
        403, post(reader, "/normenkader/1.0/besluit", "gemeente=GM0448&besluit=R1").status());
    assertEquals(
        404,
        post(texel, "/normenkader/1.0/besluit", "gemeente=GM0400&besluit=R1&besluitdag=2026-11-24")
            .status());
    assertEquals(
        303,
        post(texel, "/normenkader/1.0/besluit", "gemeente=GM0448&besluit=R1&besluitdag=2026-11-24")
            .status());
    assertTrue(get(reader, "/normenkader").text().contains("vastgesteld in 1 van 4"));
    goes(
        "/normenkader/1.0/besluit",
        "gemeente=GM0400&uitkomst=nee&besluit=R9&besluitdag=2026-11-24");
    assertTrue(get(reader, "/normenkader").text().contains("vastgesteld in 1 van 4"));
    assertTrue(get(reader, "/normenkader/1.0").text().contains("stelt niet vast: besluit R9"));
    goes("/normenkader/1.0/besluit-weg", "gemeente=GM0400");
    for (String gemeente : new String[] {"GM0400", "GM0441", "GM1911"}) {
      goes(
          "/normenkader/1.0/besluit",
          "gemeente=" + gemeente + "&besluit=R26.1&besluitdag=2026-11-24");
    }
    String adopted = get(reader, "/normenkader/1.0").text();
    assertTrue(adopted.contains("Alle gemeenten stelden deze versie vast"), adopted);
    assertFalse(adopted.contains("alle drempels zijn voorstellen"), adopted);
    goes("/normenkader/1.0/besluit-weg", "gemeente=GM0400");
    assertTrue(get(reader, "/normenkader").text().contains("vastgesteld in 3 van 4"));
    goes("/normenkader/1.0/besluit", "gemeente=GM0400&besluit=R26.2&besluitdag=2026-11-24");
  }

  @Test
  void whatIsTypedWrongIsSaidBesideItsFieldAndNothingIsKept() {
    goes("/normenkader/0.1/kopie", "nummer=0.7&naam=Proef");
    String before = get(admin, "/normenkader/0.7").text();
    String form =
        OPEN_HOURS + "&bewerking=1&drempel-0-small=3&drempel-0-medium=vier&drempel-0-large=999";
    Answer answer = post(admin, "/normenkader/0.7/criteria/OPEN-UREN", form);
    assertEquals(422, answer.status());
    assertTrue(answer.text().contains("value=\"vier\""), "as it was typed");
    assertTrue(answer.text().contains("href=\"#drempel-0-medium\""), answer.text());
    assertTrue(answer.text().contains("href=\"#drempel-0-large\""), answer.text());
    assertEquals(before, get(admin, "/normenkader/0.7").text());
    refused(
        "/normenkader/0.7/criteria/OPEN-UREN",
        (OPEN_HOURS + "&bewerking=1").replace("open-hours-per-week", "hours"),
        "Dit is niet bekend.");
    refused("/normenkader/0.7/instellingen", "naam=&deel=60&bewerking=1", "Vul dit in.");
    refused("/normenkader/0.7/instellingen", "naam=N&deel=101&bewerking=1", "te groot");
    refused("/normenkader/0.1/kopie", "nummer=0.7&naam=N", "Er is al een versie");
    for (String same : new String[] {"0.7.0", "0.1.0"}) {
      refused("/normenkader/0.1/kopie", "nummer=" + same + "&naam=N", "Er is al een versie");
    }
    for (String wrong : new String[] {"nul", "00.5", "0.05", "0.5.01"}) {
      refused("/normenkader/0.1/kopie", "nummer=" + wrong + "&naam=N", "cijfers en punten");
    }
    refused("/normenkader/0.1/kopie", "nummer=0.6&naam=Versie%09twee", "gewone letters");
    refused(
        "/normenkader/0.7/nieuw-criterium?soort=gemeten",
        OPEN_HOURS
            + "&code=OPEN-UREN&drempel-0-small=1&drempel-0-medium=1&drempel-0-large=1&bewerking=1",
        "Dit is er al.");
  }

  @Test
  void ofTwoWhoEditAtOnceTheSecondIsTold() {
    goes("/normenkader/0.1/kopie", "nummer=0.8&naam=Proef");
    goes("/normenkader/0.8/instellingen", "naam=Een&deel=50&bewerking=1&vier-ogen=on");
    refused("/normenkader/0.8/instellingen", "naam=Twee&deel=70&bewerking=1", "intussen veranderd");
    String page = get(admin, "/normenkader/0.8").text();
    assertTrue(page.contains("minstens 50%"), page);
    assertTrue(page.contains("tweede persoon"), page);
    goes(
        "/normenkader/0.8/nieuw-criterium?soort=beoordeeld",
        "code=EIGEN&titel=Eigen&thema=Samen&gewicht=counts&vraag=Is+het+zo&maanden=6&waarom=W&bron=B&voorstel=V&tip=T&bewerking=2");
    assertTrue(get(admin, "/normenkader/0.8").text().contains("beoordeeld: Is het zo"));
    goes("/normenkader/0.8/criteria/EIGEN/weg", "bewerking=3");
    assertFalse(get(admin, "/normenkader/0.8").text().contains("EIGEN"));
  }

  @Test
  void whatAnotherVersionWouldChangeIsShownPerPlaceWithWhy() {
    goes("/normenkader/0.1/kopie", "nummer=0.9&naam=Proef");
    goes("/normenkader/0.9/criteria/OPEN-AVOND/weg", "bewerking=1");
    Answer page = get(reader, "/normenkader/vergelijk?van=0.1&naar=0.9");
    assertEquals(200, page.status());
    assertTrue(page.text().contains("vervalt, was nog onbekend"), page.text());
    assertEquals(404, get(reader, "/normenkader/vergelijk?van=0.1&naar=7").status());
    Answer csv = get(reader, "/normenkader/vergelijk.csv?van=0.1&naar=0.9");
    assertTrue(csv.text().contains("hv-1,Huis hv-1,WP3058,unknown,unknown,"), csv.text());
    Answer dutch = get(reader, "/normenkader/vergelijk.csv?van=0.1&naar=0.9&scheiding=puntkomma");
    assertTrue(dutch.text().startsWith("\ufeffplek;naam;gebied;was;wordt;wat verandert"));
    assertTrue(dutch.text().contains("hv-1;Huis hv-1;WP3058;nog onbekend;"), dutch.text());
    assertTrue(page.text().contains("scheiding=puntkomma"), "beside the plain one");
    assertTrue(page.text().contains("Met versie 0.1 voldoen 0 van"), page.text());
    Answer elsewhere = get(texel, "/normenkader/vergelijk.csv?van=0.1&naar=0.9");
    assertFalse(elsewhere.text().contains("hv-1"), "beyond reach");
  }

  @Test
  void aPlaceIsJudgedByAPersonWithEvidenceAndTheCardSaysSo() {
    server.addSite("hv-2", "WP3058");
    String own = server.tokenOf(Role.SITE, Set.of(), "hv-2");
    String address = "/plekken/hv-2/normenkader";
    assertEquals(404, get(own, "/plekken/hv-1/normenkader").status());
    assertEquals(403, get(reader, address + "/TOEGANG").status());
    assertEquals(404, get(own, address + "/OPEN-UREN").status(), "that is measured");
    Answer wrong =
        post(own, address + "/TOEGANG", "antwoord=&dag=2026-11-25&bewijs=&tot=2026-01-01");
    assertEquals(422, wrong.status());
    for (String id : new String[] {"antwoord", "dag", "bewijs", "tot"}) {
      assertTrue(wrong.text().contains("href=\"#" + id + "\""), id);
    }
    String old = "antwoord=no&dag=2024-11-23&bewijs=gezien&tot=";
    Answer tooOld = post(own, address + "/TOEGANG", old);
    assertTrue(tooOld.text().contains("Dat is te lang geleden"), tooOld.text());
    assertEquals(422, tooOld.status());
    String strange = "antwoord=no&dag=2026-11-24&bewijs=drie%00treden&tot=";
    Answer refused = post(own, address + "/TOEGANG", strange);
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("Hier staat een vreemd teken in"), refused.text());
    assertEquals(
        303,
        post(
                own,
                address + "/TOEGANG",
                "antwoord=no&dag=2026-11-24&bewijs=drie+%3Cb%3E+treden&tot=")
            .status());
    String card = get(own, address).text();
    String todo = card.replaceAll("(?s).*Wat er nog nodig is(.*?)</section>.*", "$1");
    assertTrue(todo.contains("href=\"" + address + "/"), "to be judged at once");
    assertTrue(card.contains("Van wat verder meetelt zijn er nog"), card);
    String english =
        server.get(address, "Authorization", "Bearer " + own, "Cookie", "huis-taal=en").text();
    assertTrue(english.contains("tips are in Dutch"), english);
    String place =
        server
            .get("/plekken/hv-1", "Authorization", "Bearer " + reader, "Cookie", "huis-taal=en")
            .text();
    assertTrue(place.contains("All places"), place);
    assertTrue(card.contains("drie &lt;b&gt; treden"), card);
    assertTrue(card.contains("Loop de plek eens na"), "the tip");
    assertEquals(false, get(admin, "/api/v1/sites/hv-2/norm").json().get("meets").asBoolean(true));
    assertEquals(409, post(own, address + "/TOEGANG/bevestig", "beoordeling=x").status());
  }

  @Test
  void inEnglishTheSamePagesAreEnglish() {
    String page =
        server
            .get("/normenkader/0.1", "Authorization", "Bearer " + reader, "Cookie", "huis-taal=en")
            .text();
    assertTrue(page.contains("at least 8 hours a week"), page);
    assertTrue(page.contains("No source gives a number"), page);
  }
}
