package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Reference.WegwijzerEntry;
import nl.huisvandekop.protocol.Translations;
import org.junit.jupiter.api.Test;

/** What residents of the Kop find on the screen. */
class KopGuideTest {
  private static final RegionPack PACK = RegionPackLoader.builtIn();
  private static final List<String> LANGUAGES = List.of("en", "de", "pl", "uk", "tr", "ar");

  private static List<WegwijzerEntry> seenFrom(Area area) {
    return PACK.guide().wegwijzerOf(area, PACK.gemeente(area.gemeente()).orElseThrow());
  }

  @Test
  void everyWoonkernFindsThreeEntriesOrMoreUnderEveryTheme() {
    for (Area area : PACK.areas()) {
      for (Theme theme : PACK.themes()) {
        long entries =
            seenFrom(area).stream().filter(entry -> entry.themes().contains(theme.code())).count();
        assertTrue(entries >= 3, area.name() + " " + theme.name() + " " + entries);
      }
    }
  }

  @Test
  void everyWoonkernFindsItsGemeenteAndSomeoneToCall() {
    for (Area area : PACK.areas()) {
      assertTrue(
          seenFrom(area).stream().anyMatch(entry -> entry.id().equals("gemeente")), area.name());
      assertFalse(PACK.guide().contactsOf(area).isEmpty(), area.name());
    }
  }

  @Test
  void everyEntryCanBeReachedOrCarriedHome() {
    for (Area area : PACK.areas()) {
      for (WegwijzerEntry entry : seenFrom(area)) {
        assertTrue(entry.phone() != null || entry.url() != null, entry.id());
        assertFalse(entry.url() != null && entry.url().contains("{"), entry.url());
      }
    }
  }

  @Test
  void aLinkNamesTheVillageAsAddressesDo() {
    Area tZand = PACK.areas().stream().filter(a -> a.name().equals("'t Zand")).findFirst().get();
    assertEquals(
        "https://www.openstreetmap.org/search?query=apotheek+t-zand",
        entry(tZand, "apotheek").url());
  }

  private static WegwijzerEntry entry(Area area, String id) {
    return seenFrom(area).stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyTextForResidentsIsThereInSevenLanguages() {
    Stream<Translations> texts =
        Stream.of(
                PACK.themes().stream().map(theme -> PACK.guide().themeNames().get(theme.code())),
                PACK.guide().signposts().stream().map(signpost -> signpost.entry().whats()),
                PACK.guide().contacts().stream().map(contact -> contact.value().whens()))
            .flatMap(stream -> stream);
    texts.forEach(
        text ->
            LANGUAGES.forEach(
                language -> assertTrue(text.find(language).isPresent(), language + " " + text)));
  }

  @Test
  void noTextIsTheSameInTwoLanguages() {
    for (Guide.Signpost signpost : PACK.guide().signposts()) {
      Reference.WegwijzerEntry entry = signpost.entry();
      HashSet<String> different = new HashSet<>(List.of(entry.what()));
      LANGUAGES.forEach(
          language -> assertTrue(different.add(entry.whats().find(language).orElseThrow())));
    }
  }

  @Test
  void everyTemplateHasAnIconOfTheHouse() {
    assertTrue(PACK.guide().templates().size() >= 10);
    for (Reference.ActivityTemplate template : PACK.guide().templates()) {
      assertDoesNotThrow(() -> Icons.svg(template.icon()), template.code());
      assertNotNull(template.theme(), template.code());
    }
  }

  @Test
  void aSpreekuurIsSensitive() {
    for (Reference.ActivityTemplate template : PACK.guide().templates()) {
      assertEquals(template.code().startsWith("spreekuur"), template.sensitive(), template.code());
    }
  }
}
