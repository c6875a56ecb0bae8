package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What residents read, broken in one place at a time; told must be that and nothing else. */
class BrokenGuideTest {
  @TempDir Path folder;
  private PackFixture pack;

  @BeforeEach
  void aPackThatIsRight() {
    pack = new PackFixture(folder);
  }

  private void refusedWith(String... expected) {
    assertEquals(List.of(expected), pack.problems());
  }

  private void refusedWithStart(String expected) {
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(expected), problems::toString);
  }

  @Test
  void anEntryThatLeadsNowhereIsRefused() {
    pack.append("wegwijzer.csv", "niets,wonen,Niets,Tekst.,,,,,,,,,,,everywhere,https://a.nl,\n");
    refusedWith("wegwijzer.csv:4: leads nowhere: no phone, address or url");
  }

  @Test
  void anEntryOfWhichNobodyCanSayWhereItWasReadIsRefused() {
    pack.replace("wegwijzer.csv", "https://example.org/3", "");
    refusedWithStart("wegwijzer.csv:2: source_url is empty");
  }

  @Test
  void anEntryThatIsListedNowhereIsRefused() {
    pack.replace("wegwijzer-places.csv", "huisraad,GM0002,,0800 4321", "loket,GM0002,,0800 4321");
    refusedWith("wegwijzer.csv:3: huisraad is listed nowhere in wegwijzer-places.csv");
  }

  @Test
  void anEntryOfAnUnknownThemeIsRefused() {
    pack.replace("wegwijzer.csv", "loket,wonen,", "loket,wonen werk wonen,");
    refusedWith(
        "wegwijzer.csv:2: unknown theme werk", "wegwijzer.csv:2: loket names a theme twice");
  }

  @Test
  void aTextThatDoesNotFitTheScreenIsRefused() {
    pack.replace("wegwijzer.csv", "An example.", "x".repeat(321));
    refusedWith("wegwijzer.csv:2: en has more than 320 characters");
  }

  @Test
  void aLinkThatIsNotSafeIsRefused() {
    pack.replace("wegwijzer.csv", "https://example.org/{plaats}", "javascript:alert(1)");
    refusedWithStart("wegwijzer.csv:2: url \"javascript:alert(1)\" must look like");
  }

  @Test
  void aLinkThatIsTooLongForACodeIsRefused() {
    pack.replace("wegwijzer.csv", "https://example.org/{plaats}", "https://" + "a".repeat(113));
    refusedWithStart("wegwijzer.csv:2: url \"https://aaa");
  }

  @Test
  void aBlankOfALinkThatNothingFillsIsRefused() {
    pack.replace("wegwijzer.csv", "{plaats}", "{dorp}");
    refusedWith(
        "wegwijzer.csv:2: url \"https://example.org/{dorp}\" has a blank that nothing fills");
  }

  @Test
  void aLinkWithHalfABlankIsRefused() {
    pack.replace("wegwijzer.csv", "{plaats}", "{plaats");
    refusedWith(
        "wegwijzer.csv:2: url \"https://example.org/{plaats\" has a blank that nothing fills");
  }

  @Test
  void aPlaceOfAnUnknownEntryIsRefused() {
    pack.append("wegwijzer-places.csv", "bank,GM0001,,0800 1,,,,https://example.org,\n");
    refusedWith("wegwijzer-places.csv:5: unknown entry bank");
  }

  @Test
  void aPlaceOutsideTheRegionIsRefused() {
    pack.append("wegwijzer-places.csv", "loket,GM0009,,0800 1,,,,https://example.org,\n");
    refusedWith("wegwijzer-places.csv:5: unknown area or gemeente GM0009");
  }

  @Test
  void aPlaceThatIsListedTwiceIsRefused() {
    pack.append("wegwijzer-places.csv", "loket,GM0001,,0800 1,,,,https://example.org,\n");
    refusedWith("wegwijzer-places.csv:5: loket is already listed for GM0001");
  }

  @Test
  void aPlaceThatSaysNothingIsRefused() {
    pack.append("wegwijzer-places.csv", "loket,GM0002,,,,,,https://example.org,\n");
    refusedWith("wegwijzer-places.csv:5: says nothing that the entry does not say");
  }

  @Test
  void aNumberThatCannotBeDialledIsRefused() {
    pack.replace("contacts.csv", "0800 2222", "vraag Jan");
    refusedWithStart("contacts.csv:3: phone \"vraag Jan\" must look like");
  }

  @Test
  void aContactOutsideTheRegionIsRefused() {
    pack.replace("contacts.csv", "GM0001", "GM0009");
    refusedWith("contacts.csv:3: unknown area or gemeente GM0009");
  }

  @Test
  void aTemplateThatNoScreenCanOfferIsRefused() {
    pack.replace("templates.csv", "10:00,90,FREQ=WEEKLY,yes", "25:00,0,FREQ=WEEKLY;BYDAY=MO,maybe");
    refusedWith(
        "templates.csv:2: start \"25:00\" must be a time such as 09:30",
        "templates.csv:2: minutes \"0\" must be a whole number from 5 to 1440",
        "templates.csv:2: repeat \"FREQ=WEEKLY;BYDAY=MO\" must look like"
            + " FREQ=(DAILY|WEEKLY|MONTHLY)(;INTERVAL=[1-9][0-9]?)?",
        "templates.csv:2: without_sign_up \"maybe\" must be yes or no");
  }

  @Test
  void aTemplateOfAnUnknownThemeIsRefused() {
    pack.replace("templates.csv", "Spreekuur,wonen", "Spreekuur,werk");
    refusedWith("templates.csv:3: unknown theme werk");
  }

  @Test
  void aNameForAnUnknownThemeIsRefused() {
    pack.append("theme-names.csv", "werk,Work,,,,,\n");
    refusedWith("theme-names.csv:3: unknown theme werk");
  }

  @Test
  void aSlideUntilADayThatIsNoneIsRefused() {
    pack.replace("slides.csv", "2027-01-31", "2027-02-30");
    refusedWith("slides.csv:3: until \"2027-02-30\" must be a date such as 2027-01-31");
  }
}
