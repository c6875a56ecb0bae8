package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.huisvandekop.protocol.Reference.ActivityTemplate;
import nl.huisvandekop.protocol.Reference.Contact;
import nl.huisvandekop.protocol.Reference.Slide;
import nl.huisvandekop.protocol.Reference.WegwijzerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {
  @TempDir Path folder;
  private RegionPack pack;

  @BeforeEach
  void aPackThatIsRight() {
    pack = new PackFixture(folder).load();
  }

  private List<WegwijzerEntry> seenFrom(String area) {
    Area here = pack.area(area).orElseThrow();
    return pack.guide().wegwijzerOf(here, pack.gemeente(here.gemeente()).orElseThrow());
  }

  private WegwijzerEntry loketFrom(String area) {
    return seenFrom(area).get(0);
  }

  @Test
  void anEntryIsReachedAsTheNearestPlaceSays() {
    WegwijzerEntry village = loketFrom("WP0002");
    assertEquals("Loket", village.name(), "the area's line says no other");
    assertEquals("Kerkstraat 1 Dorp", village.address());
    assertEquals("0800 1234", village.phone(), "as everywhere");
    assertEquals("https://example.org/dorp", village.url());
    assertNull(village.shortUrl(), "the one of another page would mislead");

    WegwijzerEntry town = loketFrom("WK000101");
    assertEquals("Loket Noord", town.name());
    assertEquals("example.org", town.shortUrl());
  }

  @Test
  void aLinkSaysWhereItIsOpened() {
    assertEquals("https://example.org/gehucht", loketFrom("WP0003").url());
    assertEquals(
        "https://example.org/noord", loketFrom("WK000101").url(), "a wijk goes by its town's name");
  }

  @Test
  void anEntryOfSomePlacesIsShownNowhereElse() {
    assertEquals(List.of("loket", "huisraad"), ids(seenFrom("WP0003")));
    assertEquals("0800 4321", seenFrom("WP0003").get(1).phone());
    assertEquals(List.of("loket"), ids(seenFrom("WP0002")));
  }

  @Test
  void aSiteWithoutAnAreaSeesWhatHoldsEverywhere() {
    List<WegwijzerEntry> entries = pack.guide().wegwijzerOf(null, null);
    assertEquals(List.of("loket"), ids(entries));
    assertNull(entries.get(0).url(), "nobody knows which page");
    assertEquals(List.of("Landelijk"), names(pack.guide().contactsOf(null)));
    assertEquals(List.of("Overal"), titles(pack.guide().slidesOf(null)));
  }

  private static List<String> ids(List<WegwijzerEntry> entries) {
    return entries.stream().map(WegwijzerEntry::id).toList();
  }

  @Test
  void whoIsNearestStandsFirst() {
    assertEquals(
        List.of("Dorp", "Noord", "Landelijk"),
        names(pack.guide().contactsOf(pack.area("WP0002").orElseThrow())));
    assertEquals(
        List.of("Noord", "Landelijk"),
        names(pack.guide().contactsOf(pack.area("WK000101").orElseThrow())));
  }

  private static List<String> names(List<Contact> contacts) {
    return contacts.stream().map(Contact::name).toList();
  }

  @Test
  void aSlideIsShownWhereItIsMeantFor() {
    Slide slide = new Slide("Zuid", "Een voorbeeld.", "https://example.org/z", until());
    assertEquals(slide, pack.guide().slidesOf(pack.area("WP0003").orElseThrow()).get(1));
    assertEquals(
        List.of("Overal"), titles(pack.guide().slidesOf(pack.area("WP0002").orElseThrow())));
  }

  private static LocalDate until() {
    return LocalDate.of(2027, 1, 31);
  }

  private static List<String> titles(List<Slide> slides) {
    return slides.stream().map(Slide::title).toList();
  }

  @Test
  void aTemplateIsReadWhole() {
    assertEquals(
        new ActivityTemplate(
            "spreekuur",
            "Spreekuur",
            "wonen",
            "huurders",
            "home",
            LocalTime.of(13, 30),
            60,
            null,
            false,
            true,
            false,
            true),
        pack.guide().templates().get(1));
    assertTrue(pack.guide().templates().get(0).withoutSignUp());
  }

  @Test
  void textsHaveTheOtherLanguagesBesideThem() {
    assertEquals("السكن", pack.guide().themeNames().get("wonen").ar());
    assertEquals("An example.", loketFrom("WP0002").whats().en());
    assertNull(loketFrom("WP0002").whats().de(), "nobody translated it");
  }
}
