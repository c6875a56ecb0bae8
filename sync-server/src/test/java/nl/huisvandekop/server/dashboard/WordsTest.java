package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.care.Concern;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.site.SiteStatus;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final KioskWords WORDS = new KioskWords(Wording.DUTCH);

  @Test
  void whatIsColouredHasAWordAndASignOfItsOwnToo() {
    Set<String> words = new HashSet<>();
    Set<String> icons = new HashSet<>();
    for (Standing standing : Standing.values()) {
      StandingSign sign = StandingSign.of(standing, Wording.DUTCH);
      assertTrue(words.add(sign.word()) && icons.add(Icons.svg(sign.icon())), sign.word());
    }
    for (SiteStatus status : SiteStatus.values()) {
      assertTrue(words.add(Words.status(Wording.DUTCH, status).word()));
      assertTrue(Icons.svg(Words.status(Wording.DUTCH, status).icon()).contains("<path"));
    }
  }

  @Test
  void everyConcernIsSaidInASentenceOfItsOwn() {
    Set<String> sentences = new HashSet<>();
    for (Concern concern : Concern.values()) {
      String sentence = WORDS.sentence(concern, kiosk(NOW, null), NOW);
      assertTrue(sentence.endsWith(".") && sentences.add(sentence), sentence);
    }
  }

  @Test
  void aSilentKioskSaysSinceWhen() {
    Instant monday = NOW.minus(Duration.ofDays(8));
    KioskSign sign = WORDS.sign(kiosk(monday, null), NOW);
    assertEquals(
        new KioskSign("geen contact sinds 16 november 2026", "alert-triangle", true), sign);
    assertEquals("nog nooit contact", WORDS.sign(kiosk(null, null), NOW).text());
  }

  @Test
  void aKioskThatIsGoneAsksForNothing() {
    KioskSign sign = WORDS.sign(kiosk(null, NOW.minus(Duration.ofDays(80))), NOW);
    assertEquals("weg sinds 5 september 2026", sign.text());
    assertFalse(sign.attention());
  }

  @Test
  void aKioskThatIsWellWorks() {
    assertEquals("werkt", WORDS.sign(kiosk(NOW, null), NOW).text());
  }

  private static KioskCondition kiosk(Instant lastContact, Instant ended) {
    KioskStatus status =
        lastContact == null
            ? null
            : new KioskStatus("0.1.0", 3, 12_000, 45, false, true, true, "synced", true);
    Instant since = NOW.minus(Duration.ofDays(100));
    return new KioskCondition(
        "k-1", "hv-1", since, ended, false, lastContact, status, false, List.of());
  }
}
