package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables broken in one place at a time; what is told must be that and nothing else. */
class BrokenTableTest {
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
  void anUnknownColumnIsRefused() {
    pack.replace("themes.csv", "icon\n", "image\n");
    refusedWith(
        "themes.csv:1: unknown column \"image\"; known are [code, name, icon]",
        "themes.csv:1: column \"icon\" is missing");
  }

  @Test
  void aColumnThatIsThereTwiceIsRefused() {
    pack.replace("places.csv", "name,area,lon,lat", "name,area,lon,lon");
    refusedWith(
        "places.csv:1: column \"lon\" is there twice", "places.csv:1: column \"lat\" is missing");
  }

  @Test
  void columnsMayStandInAnyOrder() {
    pack.replace(
        "themes.csv", "code,name,icon\nwonen,Wonen,home", "icon,code,name\nhome,wonen,Wonen");
    assertEquals(List.of(new Theme("wonen", "Wonen", "home")), pack.load().themes());
  }

  @Test
  void aRecordWithTooFewCellsIsRefused() {
    pack.append("themes.csv", "werk,Werk\n");
    refusedWith("themes.csv:3: 2 cells where the header has 3");
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    pack.append("themes.csv", "werk,\"Werk,coins\nzorg,Zorg,heart\n");
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("themes.csv:3: not a CSV record", problems.get(0).substring(0, 30));
  }

  @Test
  void anEmptyLineIsRefused() {
    pack.append("themes.csv", "\n");
    refusedWith("themes.csv:3: empty line");
  }

  @Test
  void anEmptyFileIsRefused() {
    pack.without("themes.csv").append("themes.csv", "");
    refusedWith("themes.csv: empty; the first line must name the columns [code, name, icon]");
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws Exception {
    pack.without("themes.csv").append("themes.csv", "");
    assertEquals(1, pack.problems().size());
    Files.write(
        folder.resolve("themes.csv"),
        "code,name,icon\nzorg,Zörg,heart\n".getBytes(StandardCharsets.ISO_8859_1));
    pack.without("themes.csv");
    refusedWith("themes.csv: not UTF-8");
  }

  @Test
  void theMarkThatSpreadsheetsPutInFrontIsTaken() {
    pack.without("themes.csv").append("themes.csv", "\uFEFFcode,name,icon\r\nwonen,Zorg,heart\r\n");
    assertEquals(List.of(new Theme("wonen", "Zorg", "heart")), pack.load().themes());
  }

  @Test
  void aCodeThatIsThereTwiceIsRefused() {
    pack.append("themes.csv", "wonen,Huis,home\n");
    refusedWith("themes.csv:3: code wonen is already in line 2");
  }

  @Test
  void aCodeOfTheWrongFormIsRefused() {
    pack.replace("buurten.csv", "BU00010202", "BU1202");
    refusedWith("buurten.csv:5: code \"BU1202\" must look like BU\\d{8}");
  }

  @Test
  void whiteSpaceAroundACellIsRefused() {
    pack.replace("themes.csv", "Wonen", " Wonen");
    refusedWith("themes.csv:2: name has white space around it: \" Wonen\"");
  }

  @Test
  void anEmptyNameIsRefused() {
    pack.replace("places.csv", "Hoek", "");
    refusedWith("places.csv:2: name is empty");
  }

  @Test
  void aCountThatIsNoWholeNumberIsRefused() {
    pack.replace("buurten.csv", "150,30,45", "150.5,30,45");
    refusedWith("buurten.csv:3: inhabitants \"150.5\" must be a whole number from 0 to 20000000");
  }

  @Test
  void aNegativeCountIsRefused() {
    pack.replace("areas.csv", "200,40,60", "-200,40,60");
    refusedWith("areas.csv:3: inhabitants \"-200\" must be a whole number from 0 to 20000000");
  }

  @Test
  void aPercentageAboveAHundredIsRefused() {
    pack.replace("loneliness.csv", "40.1", "140.1");
    refusedWith("loneliness.csv:2: lonely_18plus \"140.1\" must be a number from 0.0 to 100.0");
  }

  @Test
  void moreSeverelyLonelyThanLonelyIsRefused() {
    pack.replace("loneliness.csv", "38.5,7.5", "7.5,38.5");
    refusedWith("loneliness.csv:3: more people severely lonely than lonely");
  }

  @Test
  void anUnknownKindIsRefused() {
    pack.replace("areas.csv", "GM0002,woonplaats", "GM0002,dorp");
    refusedWith("areas.csv:4: kind \"dorp\" must be one of [woonplaats, wijk]");
  }

  @Test
  void aLabelPointOutsideTheRegionIsRefused() {
    pack.replace("buurten.csv", "4.16,52.06", "52.06,4.16");
    refusedWith(
        "buurten.csv:4: lon \"52.06\" must be a number from 4.0 to 4.3",
        "buurten.csv:4: lat \"4.16\" must be a number from 52.0 to 52.3");
  }

  @Test
  void aSourceThatIsNoWebAddressIsRefused() {
    pack.replace("inventory.csv", "https://example.org/2", "the newspaper");
    refusedWith("inventory.csv:3: source_url \"the newspaper\" must look like https?://\\S+");
  }

  @Test
  void aWaterThatIsNoLineWithinTheRegionIsRefused() {
    pack.append("waters.csv", "Plas,pont,4.1,52.1,4.1,52.1\nZee,pont,4.1,52.1,9.9,52.1\n");
    refusedWith(
        "waters.csv:3: a line from a point to itself",
        "waters.csv:4: lon_to \"9.9\" must be a number from 4.0 to 4.3");
  }
}
