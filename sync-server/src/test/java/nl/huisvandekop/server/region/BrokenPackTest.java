package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is broken in one place at a time; what is told must be that and nothing else. */
class BrokenPackTest {
  @TempDir Path folder;
  private PackFixture pack;

  @BeforeEach
  void aPackThatIsRight() {
    pack = new PackFixture(folder);
  }

  private void refusedWith(String... expected) {
    assertEquals(List.of(expected), pack.problems());
  }

  @Test
  void aPackThatIsRightIsLoaded() {
    RegionPack loaded = pack.load();
    assertEquals("Voorbeeld", loaded.name());
    assertEquals("0800 1234", loaded.helpline().orElseThrow());
    assertEquals("Kern, oud", loaded.buurten().get(1).name());
    assertEquals(0, loaded.buurten().get(3).inhabitants(), "an empty count");
    assertEquals(38.5, loaded.area("WP0002").orElseThrow().loneliness().lonely18plus());
    assertEquals(40.1, loaded.gemeente("GM0001").orElseThrow().loneliness().lonely18plus());
    assertEquals(
        5, loaded.area("WP0003").orElseThrow().border().polygons().get(0).outer().points().size());
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    Path nowhere = folder.resolve("nowhere");
    RegionPackException refusal =
        assertThrows(RegionPackException.class, () -> RegionPackLoader.fromFolder(nowhere));
    assertEquals(nowhere + ": there is no such folder", refusal.getMessage());
  }

  @Test
  void allMistakesAreToldAtOnce() {
    pack.replace("gemeenten.csv", "Noord,300", "Noord,x")
        .replace("themes.csv", "wonen,", "Wonen,")
        .without("places.csv");
    List<String> problems = pack.problems();
    assertEquals(4, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("gemeenten.csv:2: inhabitants \"x\""));
    assertEquals("places.csv: missing", problems.get(1));
    assertEquals("sources.json: file places.csv does not exist", problems.get(2));
    assertTrue(problems.get(3).startsWith("themes.csv:2: code \"Wonen\" must look like"));
  }

  @Test
  void aFileWithoutOriginAndLicenceIsRefused() throws Exception {
    Files.writeString(folder.resolve("photo.svg"), "<svg/>");
    refusedWith("photo.svg: its origin and licence are not in sources.json");
  }

  @Test
  void aFileWithAnEmptyLicenceIsRefused() {
    pack.replace(
        "sources.json",
        "\"file\": \"areas.csv\", \"licence\": \"CC0-1.0\"",
        "\"file\": \"areas.csv\", \"licence\": \" \"");
    refusedWith("areas.csv: has no licence in sources.json");
  }

  @Test
  void aFileThatDoesNotTellHowItWasMadeIsRefused() {
    pack.replace("sources.json", "\"made\": \"by hand\"}\n]}", "\"made\": \"\"}\n]}");
    refusedWith("slides.csv: sources.json does not say how it was made");
  }

  @Test
  void aFileFromAnUnknownSourceIsRefused() {
    pack.replace(
        "sources.json", "[\"made\"], \"made\": \"by hand\"}\n]}", "[\"x\"], \"made\": \"m\"}\n]}");
    refusedWith("slides.csv: its source x is not in sources.json");
  }

  @Test
  void aSourceWithoutALicenceIsRefused() {
    pack.replace(
        "sources.json",
        "\"year\": null, \"licence\": \"CC0-1.0\"",
        "\"year\": null, \"licence\": \"\"");
    refusedWith("sources.json: source made has no licence");
  }

  @Test
  void aManifestThatIsNotJsonIsRefusedWithItsLine() {
    pack.replace("region.json", "\"bordersYear\": 2024,", "\"bordersYear\" 2024,");
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("region.json:3: "), problems::toString);
  }

  @Test
  void anUnknownFieldOfTheManifestIsRefused() {
    pack.replace("region.json", "\"format\": 1,", "\"format\": 1, \"colour\": \"red\",");
    refusedWith("region.json:9: unknown field \"colour\"");
  }

  @Test
  void aMissingFieldOfTheManifestIsRefused() {
    pack.replace("region.json", "\"version\": \"1\",", "");
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).contains("'version'"), problems::toString);
  }

  @Test
  void aFieldOfTheWrongTypeIsRefusedWithItsName() {
    pack.replace("region.json", "\"bordersYear\": 2024", "\"bordersYear\": \"soon\"");
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("region.json:3: bordersYear: "), problems::toString);
  }

  @Test
  void aManifestOfAnotherFormatIsRefused() {
    pack.replace("region.json", "\"format\": 1", "\"format\": 2");
    refusedWith("region.json: format must be 1");
  }

  @Test
  void emptyBoundsAreRefused() {
    pack.replace("region.json", "\"east\": 4.3", "\"east\": 4.0");
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).contains("empty bounds"), problems::toString);
  }

  @Test
  void aHelplineThatIsNoTelephoneNumberIsRefused() {
    pack.replace("region.json", "0800 1234", "call us");
    refusedWith("region.json: helpline \"call us\" must be a telephone number or null");
  }

  @Test
  void whoPublishesOpenDataIsReadAndAnAddressThatIsNoneIsRefused() {
    OpenData openData = pack.load().manifest().openData();
    assertEquals("Voorbeeldregio", openData.publisher());
    assertEquals(OpenData.Licence.CC0, openData.licence());
    assertEquals("mailto", openData.contact().getScheme());
    pack.replace("region.json", "mailto:data@voorbeeld.invalid", "ring us");
    refusedWith(
        "region.json: openData: contact \"ring us\" must be an address with https: or mailto:");
    pack.replace("region.json", "ring us", "javascript:alert(1)");
    pack.replace("region.json", "CC0-1.0", "all rights");
    List<String> problems = pack.problems();
    assertEquals(2, problems.size(), problems::toString);
    assertTrue(problems.toString().contains("must be one of [CC-BY-4.0, CC0-1.0]"));
  }

  @Test
  void aYearThatCannotBeIsRefused() {
    pack.replace("region.json", "\"inhabitantsYear\": 2024", "\"inhabitantsYear\": 24");
    refusedWith("region.json: inhabitantsYear must be from 2000 to 2100");
  }

  @Test
  void anExceptionForATownThatIsNotThereIsRefused() {
    pack.replace(
        "region.json", "{\"WP0001\": \"wijk\"}", "{\"WP0001\": \"wijk\", \"WP0009\": \"wijk\"}");
    refusedWith("region.json: areaRule: no buurt is in woonplaats WP0009");
  }
}
