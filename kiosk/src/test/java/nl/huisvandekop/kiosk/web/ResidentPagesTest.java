package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agenda and De Wegwijzer for residents, from the real store. */
class ResidentPagesTest {
  private static final String REFERENCE =
      """
      {"site":{"id":"s1","name":"Buurthuis Voorbeeld"},
       "area":{"code":"WP3058","name":"Julianadorp","gemeente":"Den Helder"},
       "themes":[
        {"code":"gezondheid","name":"Gezondheid","icon":"heartbeat","names":{"en":"Health"}},
        {"code":"wonen","name":"Wonen","icon":"home"}],
       "contacts":[{"name":"Wijkteam Voorbeeld","phone":"0223 00 00 00"}],
       "wegwijzer":[
        {"id":"loket/1","themes":["gezondheid","weg"],"name":"Voorbeeldloket",
         "what":"Hier is een voorbeeld.","whats":{"en":"Here is an example."},
         "phone":"0223 11 11 11","address":"Voorbeeldstraat 1",
         "url":"https://voorbeeld.nl/loket","shortUrl":"voorbeeld.nl/loket"},
        {"id":"los","themes":["weg"],"name":"Zonder onderwerp","what":"Nergens."}]}
      """;

  @TempDir Path folder;
  private FakeKioskClock clock;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    clock = FakeKioskClock.at("2026-11-24T09:05:00Z");
    kiosk = new LiveKiosk(folder, clock).start();
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, "2718");
      store.write(
          connection -> {
            Sql.update(
                connection,
                "INSERT INTO identity VALUES (1, 'https://huis.voorbeeld.nl', 'k1', 's1',"
                    + " 'Buurthuis', 'geheim')");
            return Sql.update(connection, "INSERT INTO reference VALUES (1, 'tag', ?)", REFERENCE);
          });
    }
    kiosk.unlock("2718");
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private String add(String title, String start, String more) {
    Answer added =
        kiosk.post(
            "/api/activities",
            "{\"title\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"%s}"
                .formatted(title, start, LocalDateTime.parse(start).plusHours(1), more));
    assertEquals(201, added.status(), added.toString());
    return added.json().get("id").asText();
  }

  private String page(String path) {
    Answer answer = kiosk.get(path);
    assertEquals(200, answer.status(), path);
    return answer.body();
  }

  private static void assertShows(String html, String... words) {
    for (String word : words) {
      assertTrue(html.contains(word), word + " in " + html);
    }
  }

  @Test
  void eachSpanShowsItsOwnDays() {
    add("Koffie", "2026-11-24T10:00", "");
    add("Eerder", "2026-11-23T10:00", "");
    add("Bingo", "2026-11-29T14:00", "");
    add("Kerstdiner", "2026-11-30T17:00", "");
    String today = page("/activiteiten");
    assertShows(today, "Koffie");
    assertFalse(today.contains("Bingo"));
    assertFalse(today.contains("Eerder"));
    String week = page("/activiteiten?wanneer=week");
    assertShows(week, "Koffie", "Bingo");
    assertFalse(week.contains("Kerstdiner"));
    String later = page("/activiteiten?wanneer=later");
    assertShows(later, "Kerstdiner");
    assertFalse(later.contains("Bingo"));
  }

  @Test
  void whatHasEndedIsOutOfTheListAndWhatIsCancelledIsStillInIt() {
    add("Ontbijt", "2026-11-24T09:00", "");
    String coffee = add("Koffie", "2026-11-24T14:00", "");
    String occurrence = "/api/activities/" + coffee + "/occurrences/2026-11-24";
    assertEquals(200, kiosk.post(occurrence, "{\"action\":\"cancel\"}").status());
    String today = page("/activiteiten");
    assertShows(today, "Koffie", "gaat niet door");
    assertFalse(today.contains("Ontbijt"));
    String one = page("/activiteiten/" + coffee + "/2026-11-24");
    assertShows(one, "Dit gaat deze keer niet door.");
    assertFalse(one.contains("Ik wil komen"));
  }

  @Test
  void themeAndAudienceNarrowTheListAndOnlyThoseThatOccurAreOffered() {
    add("Yoga", "2026-11-24T14:00", ",\"theme\":\"gezondheid\",\"audience\":\"Ouderen\"");
    add("Knutselen", "2026-11-24T15:00", ",\"audience\":\"kinderen\"");
    String choice = page("/activiteiten/kiezen");
    assertShows(choice, "Gezondheid", "Ouderen", "kinderen");
    assertFalse(choice.contains("Wonen"));
    assertFalse(page("/activiteiten?thema=gezondheid").contains("Knutselen"));
    assertShows(page("/activiteiten?voor=ouderen"), "Yoga");
    assertFalse(page("/activiteiten?voor=ouderen").contains("Knutselen"));
    assertShows(page("/activiteiten?thema=wonen"), "Laat alles zien");
  }

  @Test
  void aLongListGoesOnWithAWholeDay() {
    for (int hour = 10; hour < 19; hour++) {
      add("Uur " + hour, "2026-11-24T" + hour + ":00", ",\"recurrence\":\"FREQ=DAILY\"");
    }
    String first = page("/activiteiten?wanneer=later");
    assertShows(first, "vrijdag 4 december", "vanaf=2026-12-05");
    assertFalse(first.contains("5 december"));
    String next = page("/activiteiten?wanneer=later&vanaf=2026-12-05");
    assertShows(next, "zaterdag 5 december", "vanaf=2026-12-10");
  }

  @Test
  void anActivityHasAPagePerOccurrenceWithItsWords() {
    String id =
        add(
            "Samen eten & praten",
            "2026-11-24T17:00",
            ",\"recurrence\":\"FREQ=WEEKLY\",\"room\":\"Keuken\",\"price\":\"€ 6\",\"places\":12");
    String html = page("/activiteiten/" + id + "/2026-12-01");
    assertShows(html, "Samen eten &amp; praten", "dinsdag 1 december", "Keuken", "€ 6", "12");
    assertShows(html, "Ik wil komen", "<svg viewBox=");
    assertShows(page("/activiteiten/" + id + "/2026-12-01?lang=en"), "Tuesday 1 December");
  }

  @Test
  void aPageThatIsNotThereIsSaidSo() {
    String id = add("Koffie", "2026-11-24T10:00", "");
    for (String path :
        List.of(
            "/activiteiten/" + id + "/2026-11-25",
            "/activiteiten/" + id + "/morgen",
            "/activiteiten/" + id + "/+999999999-01-01",
            "/activiteiten/nergens/2026-11-24",
            "/wegwijzer/nergens",
            "/wegwijzer/wonen",
            "/wegwijzer/gezondheid/nergens")) {
      Answer answer = kiosk.send("GET", path, null, Map.of("Accept", "text/html"));
      assertEquals(404, answer.status(), path);
      assertShows(answer.body(), "Deze bladzijde is er niet.");
    }
  }

  @Test
  void anAddressThatSomebodyMadeUpShowsTheFirstPage() {
    add("Koffie", "2026-11-24T10:00", "");
    assertShows(page("/activiteiten?wanneer=ooit&vanaf=gisteren&thema=&voor=%20"), "Koffie");
    String hostile = page("/activiteiten?thema=%22%3E%3Cscript%3E&voor=%3Cb%3E");
    assertFalse(hostile.contains("<b>"));
    assertFalse(hostile.contains("<script>"));
  }

  @Test
  void withoutATrustedClockNoDayIsCalledToday() {
    String id = add("Koffie", "2026-11-24T10:00", "");
    clock.trust(ClockTrust.UNKNOWN);
    assertShows(page("/activiteiten"), "weet nog niet hoe laat");
    assertFalse(page("/activiteiten").contains("Koffie"));
    String one = page("/activiteiten/" + id + "/" + LocalDate.parse("2026-11-24"));
    assertShows(one, "Koffie", "dinsdag 24 november");
    assertFalse(one.contains("Ik wil komen"));
  }

  @Test
  void deWegwijzerLeadsFromThemeToEntryWithoutANetwork() {
    String themes = page("/wegwijzer");
    assertShows(themes, "Gezondheid", "/wegwijzer/gezondheid", "Wijkteam Voorbeeld");
    assertFalse(themes.contains("Wonen"), "a theme without entries leads nowhere");
    String entries = page("/wegwijzer/gezondheid");
    assertShows(entries, "Voorbeeldloket", "/wegwijzer/gezondheid/loket%2F1");
    assertFalse(entries.contains("Zonder onderwerp"));
    String entry = page("/wegwijzer/gezondheid/loket%2F1");
    assertShows(entry, "0223 11 11 11", "Voorbeeldstraat 1", "voorbeeld.nl/loket", "<svg viewBox=");
    assertFalse(entry.contains("href=\"https:"), "nobody can leave the kiosk");
    String english = page("/wegwijzer/gezondheid/loket%2F1?lang=en");
    assertShows(english, "Here is an example.", "lang=en");
  }

  @Test
  void aKioskThatNeverReadTheReferenceSaysThatTheWegwijzerIsEmpty() {
    try (KioskStore store = kiosk.look()) {
      store.write(connection -> Sql.update(connection, "DELETE FROM reference"));
    }
    assertShows(page("/wegwijzer"), "De Wegwijzer is hier nog leeg.", "vrijwilliger");
    assertEquals(404, kiosk.get("/wegwijzer/gezondheid").status());
  }
}
