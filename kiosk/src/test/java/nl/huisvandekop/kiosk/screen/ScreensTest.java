package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisvandekop.protocol.KioskStatus;
import org.junit.jupiter.api.Test;

class ScreensTest {
  private static final LocalDateTime NOW = Stage.NOW;
  private static final Texts TEXTS = Texts.of(Language.NL);

  private final Screens screens = new Screens(217, 136);

  private String home(HomeView view) {
    return screens.home(view, Preferences.NONE);
  }

  private HomeState state(HomeView view) {
    return screens.homeState(view, Preferences.NONE);
  }

  private static HomeView at(LocalDateTime now, List<Happening> today) {
    return new HomeView("Huis van Julianadorp", "Julianadorp", now, today, null);
  }

  @Test
  void aPageIsLoadedAnewWhenTheAgendaChangedButNotForEachMinute() {
    HomeState first = state(at(NOW, Stage.day()));
    HomeState minuteLater = state(at(NOW.plusMinutes(1), Stage.day()));
    HomeState otherAgenda = state(at(NOW, Stage.longDay()));
    HomeState coffeeOver = state(at(NOW.withHour(12), Stage.day()));
    HomeState nextDay = state(at(NOW.plusDays(1), Stage.day()));

    assertEquals(first.tag(), minuteLater.tag());
    assertEquals("10:25 uur", minuteLater.time());
    assertEquals(60, first.nextSeconds());
    assertNotEquals(first.tag(), otherAgenda.tag());
    assertNotEquals(first.tag(), coffeeOver.tag());
    assertNotEquals(first.tag(), nextDay.tag());
    assertTrue(home(at(NOW, Stage.day())).contains("data-tag=\"" + first.tag() + "\""));
  }

  @Test
  void aClockThatIsNotTrustedShowsNoTimeAndOffersNoActivity() {
    HomeView untrusted = at(null, List.of());
    HomePage page = HomePage.of(untrusted, TEXTS);

    assertEquals(null, page.time());
    assertEquals(null, page.date());
    assertTrue(home(untrusted).contains("weet nog niet hoe laat"));
    assertEquals(null, state(untrusted).time());
  }

  @Test
  void theHouseIsCalledAfterItsWoonkernAndNeverTwice() {
    assertEquals("Huis van|'t Zand", name("Dorpshuis", "'t Zand"));
    assertEquals("|Huis van Callantsoog", name("Huis van Callantsoog", null));
    assertEquals("Huis van|MFC De Kolk", name("MFC De Kolk", null));
    assertEquals("|Het Huis van De Kop", name(null, null));
  }

  private static String name(String site, String area) {
    HomePage page = HomePage.of(new HomeView(site, area, NOW, List.of(), null), TEXTS);
    return page.of() + "|" + page.name();
  }

  @Test
  void onlyWhatIsAroundNowAndNotSensitiveIsOfferedAtMostThree() {
    HomePage page = HomePage.of(at(NOW.withHour(11), Stage.day()), TEXTS);
    assertEquals(List.of("a1", "a2"), page.offers().stream().map(HomePage.Offer::id).toList());
    assertEquals("tot 12:00 uur", page.offers().get(0).when());

    HomePage busy = HomePage.of(at(NOW.withMinute(0).withHour(10), busyDay()), TEXTS);
    assertEquals(3, busy.offers().size());
  }

  private static List<Happening> busyDay() {
    return Stream.of(0, 10, 20, 30, 40)
        .map(
            minute ->
                new Happening(
                    "c" + minute,
                    "Club " + minute,
                    null,
                    NOW.withHour(10).withMinute(minute),
                    NOW.withHour(12),
                    null,
                    null,
                    false,
                    NOW.toLocalDate(),
                    false))
        .toList();
  }

  @Test
  void whatVolunteersWriteIsShownAndNeverRun() {
    Happening rude =
        new Happening(
            "\"><b>",
            "<script>alert(1)</script>",
            "../x",
            NOW,
            NOW.plusHours(1),
            "<i>zaal</i>",
            null,
            false,
            NOW.toLocalDate(),
            false);
    String html = home(new HomeView("<b>Huis</b>", null, NOW, List.of(rude), null));

    assertFalse(html.contains("<script>alert"), html);
    assertFalse(html.contains("<i>zaal"), html);
    assertFalse(html.contains("<b>Huis"), html);
    assertFalse(html.contains("\"\"><b>"), html);
    assertTrue(html.contains("&lt;script>alert(1)") || html.contains("&lt;script&gt;"), html);
  }

  @Test
  void aPageHasNoScriptInItAndNoStyleButItsFirst() {
    List<String> pages =
        List.of(
            home(at(NOW, Stage.day())),
            screens.firstRun(new FirstRunView(null, "/?zonder-server", null)),
            screens.pin(new PinView(true, 30, "0223 1")),
            screens.menu(Stage.goodState()),
            screens.openingHours(new OpeningHoursView(Stage.week(), true, null)),
            screens.state(Stage.badState()),
            screens.notFound(),
            screens.failure());
    for (String page : pages) {
      assertFalse(page.contains(" style="), page);
      assertEquals(page.indexOf("<style"), page.lastIndexOf("<style"), page);
      assertTrue(ContentPolicy.of(page).contains("style-src 'sha256-"), page);
      assertFalse(Pattern.compile("<script(?![^>]* src=)").matcher(page).find(), page);
      assertFalse(Pattern.compile(" on[a-z]+=\"").matcher(page).find(), page);
      assertTrue(page.startsWith("<!doctype html>\n<html lang=\"nl\" dir=\"ltr\">"), page);
    }
  }

  @Test
  void theStateIsOneSentenceAndTheWorstComesFirst() {
    assertEquals("Alles werkt. Laatst verstuurd: vanmorgen.", sentence(Stage.goodState()));
    StateView bad = Stage.badState();
    assertTrue(sentence(bad).startsWith("De klok staat nog niet goed."), sentence(bad));
    assertTrue(sentence(with(bad, NOW, 0)).startsWith("Kies welke versie"));
    assertTrue(sentence(with(bad, NOW, 1)).startsWith("De opslag is niet in orde."));
  }

  @Test
  void theStatePageTellsWhichLanguagesHaveAVoiceAndHowToGetTheOthers() {
    StatePage.Fact all = SpokenWords.of(Set.of(Language.values()), TEXTS);
    assertEquals("good", all.level());
    StatePage.Fact some = SpokenWords.of(Set.of(Language.NL, Language.EN), TEXTS);
    assertEquals("care", some.level());
    assertEquals("Geen stem voor: Deutsch, Polski, Українська, Türkçe, العربية", some.value());
    assertTrue(some.detail().startsWith("Wel een stem voor: Nederlands, English."));
    assertTrue(some.detail().contains("speech-dispatcher-espeak-ng"));
    assertEquals("good", SpokenWords.of(null, TEXTS).level());
  }

  private static String sentence(StateView view) {
    return Verdict.of(view, TEXTS).text();
  }

  private static StateView with(StateView view, LocalDateTime now, int brokenDatabase) {
    KioskStatus status = Stage.status(brokenDatabase == 0, false, "synced");
    return new StateView(
        view.siteName(),
        view.server(),
        now,
        status,
        view.lastSync(),
        view.syncProblem(),
        view.syncProblemDetail(),
        view.syncOpenHour(),
        view.waiting(),
        view.undated(),
        view.refused(),
        view.conflicts(),
        view.unsent(),
        view.helpline(),
        view.parts(),
        view.spoken());
  }

  @Test
  void aMillimetreIsTakenFromTheScreenThatIsThereHoweverItHangs() {
    assertTrue(new Screens(217, 136).sizeCss().contains("--mm:min(100vmax/217,100vmin/136)"));
    assertTrue(new Screens(88, 155).sizeCss().contains("--mm:min(100vmax/155,100vmin/88)"));
  }

  @Test
  void everyTextThatIsAskedForIsThere() throws IOException {
    Pattern asked =
        Pattern.compile("(?:\\bt(?:\\(\\))?\\s*\\.get|\\.say)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    int count = 0;
    for (String folder : List.of("src/main/jte", "src/main/java/nl/huisvandekop/kiosk/screen")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.toList()) {
          Matcher key = asked.matcher(Files.readString(file));
          while (key.find()) {
            count++;
            assertTrue(TEXTS.has(key.group(1)), key.group(1) + " in " + file);
          }
        }
      }
    }
    assertTrue(count > 100, "only " + count + " found");
    assertThrows(IllegalArgumentException.class, () -> TEXTS.get("no.such.text"));
  }
}
