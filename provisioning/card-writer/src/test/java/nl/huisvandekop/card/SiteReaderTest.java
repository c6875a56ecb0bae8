package nl.huisvandekop.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteReaderTest {
  private static final String PEM = "-----BEGIN CERTIFICATE-----\nMII\n";

  @TempDir Path folder;

  @Test
  void almostNothingNeedsToBeSaid() throws Exception {
    SiteSettings settings = SiteFiles.read(folder, SiteFiles.LEAST);

    assertEquals("Europe/Amsterdam", settings.timeZone());
    assertEquals("huis-kiosk", settings.hostname());
    assertTrue(settings.overlay());
    assertEquals(Optional.empty(), settings.code());
    assertEquals(List.of(), settings.sshKeys());
    assertEquals(Map.of(), settings.kiosk());
    assertTrue(settings.packagesOnCard());
    assertEquals(Optional.empty(), settings.repository());
  }

  @Test
  void theExampleNamesEverySettingAndLacksOnlyWhatIsOnesOwn() throws IOException {
    String example = example();
    Files.writeString(folder.resolve("huis-archive.asc"), "-----BEGIN PGP PUBLIC KEY BLOCK-----");
    Files.writeString(folder.resolve("gemeente.pem"), PEM);
    // As if somebody had taken away every mark of a remark before a setting.
    String all = example.replaceAll("(?m)^#([A-Z_0-9]+=)", "$1").replace("AAAA…", "A".repeat(68));

    assertEquals(
        List.of(
            "regel 28: WIFI_1_PASSWORD is nog niet ingevuld.",
            "regel 38: WIFI_2_PASSWORD is nog niet ingevuld.",
            "regel 43: ETHERNET_PASSWORD is nog niet ingevuld."),
        SiteFiles.problems(folder, all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WIFI_CUONTRY=NL                       | WIFI_CUONTRY is geen instelling. Bedoel je WIFI_COUNTRY?
          SCREENMM=217x136                      | Bedoel je SCREEN_MM?
          QQQQQQ=1                              | QQQQQQ is geen instelling. Alle instellingen
          WIFI_COUNTRY=UK                       | "UK". Het moet een land van twee hoofdletters zijn, zoals NL. Bedoel je GB?
          WIFI_COUNTRY=nl                       | Bedoel je NL?
          WIFI_COUNTRY=XX                       | "XX". Het moet een land
          TIME_ZONE=Europe/Amsterdm             | Bedoel je Europe/Amsterdam?
          TIME_ZONE=CET                         | "CET". Die tijdzone bestaat niet
          SCREEN_MM=49x136                      | SCREEN_MM is "49x136"
          SCREEN_MM=217                         | SCREEN_MM is "217"
          PIN=12a4                              | PIN klopt niet. Een pincode heeft 4 tot 8 cijfers
          SCREEN_ROTATION=45                    | een van deze zijn: 0, 90, 180, 270
          BUTTON_PIN=28                         | BUTTON_PIN is "28". Het moet een getal van 2 tot 27
          KEY_SWITCH_PIN=27                     | KEY_SWITCH_PIN is 27, maar die pin heeft LED_PIN al
          SYNC_SERVER=http://huis.example.nl    | SYNC_SERVER is "http://huis.example.nl"
          SYNC_SERVER=huis.example.nl           | met https:// begint
          OVERLAY=ja                            | een van deze zijn: on, off
          PACKAGES=kaart                        | een van deze zijn: repository, card.
          HOSTNAME=Kiosk 1                      | HOSTNAME is "Kiosk 1"
          SSH_KEY_1=-----BEGIN OPENSSH PRIVATE  | SSH_KEY_1 is geen openbare sleutel
          WIFI_1_PASSWORD=geheim-geheim         | WIFI_1_PASSWORD staat er, maar WIFI_1_NAME ontbreekt
          ETHERNET_CA=none                      | ETHERNET_CA staat er, maar ETHERNET_USER ontbreekt
          WIFI_6_NAME=te veel                   | WIFI_6_NAME is geen instelling
          REPOSITORY_KEY=a.asc                  | REPOSITORY_KEY staat er, maar REPOSITORY ontbreekt
          """)
  void aWrongLineIsNamedWithWhatToDo(String line, String said) throws IOException {
    String text = line.startsWith("PACKAGES") ? line : SiteFiles.LEAST + line;

    List<String> problems = SiteFiles.problems(folder, text);

    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("regel "), problems.toString());
    assertTrue(problems.get(0).contains(said), problems.toString());
  }

  @Test
  void aCodeWithATypoIsFoundBeforeAnyServerIsAskedAndNotRepeated() throws IOException {
    String server = SiteFiles.LEAST + "SYNC_SERVER=https://huis.example.nl\n";

    assertEquals(List.of(), SiteFiles.problems(folder, server + "CODE=h7k2 9mxq 4to2"));
    List<String> problems = SiteFiles.problems(folder, server + "CODE=H7K2-9MXQ-4T03");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("CODE klopt niet"), problems.toString());
    assertFalse(problems.get(0).contains("H7K2"), problems.toString());
  }

  @Test
  void aCodeWithoutAServerIsRefused() throws IOException {
    assertEquals(
        List.of("regel 2: SYNC_SERVER ontbreekt. Die is nodig bij CODE."),
        SiteFiles.problems(folder, SiteFiles.LEAST + "CODE=H7K2-9MXQ-4T02"));
  }

  @Test
  void wifiNeedsACountryAndAPassword() throws IOException {
    List<String> problems = SiteFiles.problems(folder, SiteFiles.LEAST + "WIFI_1_NAME=Huis\n");

    assertEquals(
        List.of(
            "WIFI_1_PASSWORD ontbreekt. Die is nodig bij WIFI_1_NAME.",
            "WIFI_COUNTRY ontbreekt. Die is nodig bij WIFI_1_NAME."),
        problems.stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "short",
    "dürfte-nicht-gehen",
    "'12345678901234567890123456789012345678901234567890-and-more-than-63'"
  })
  void aWifiPasswordThatCannotBeOneIsRefusedAndNotRepeated(String password) throws IOException {
    String text =
        SiteFiles.LEAST + "WIFI_COUNTRY=NL\nWIFI_1_NAME=Huis\nWIFI_1_PASSWORD=" + password;

    List<String> problems = SiteFiles.problems(folder, text);

    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("regel 4: WIFI_1_PASSWORD klopt niet"));
    assertFalse(problems.get(0).contains(password), problems.toString());
  }

  @Test
  void aCertificateIsReadFromBesideTheFileOrExpresslyLeftOut() throws Exception {
    String login = "WIFI_COUNTRY=NL\nWIFI_1_NAME=G\nWIFI_1_SECURITY=enterprise\nWIFI_1_USER=u\n";
    String text = SiteFiles.LEAST + login + "WIFI_1_PASSWORD=p\n";

    assertTrue(SiteFiles.problems(folder, text).get(0).contains("WIFI_1_CA ontbreekt"));
    String named = text + "WIFI_1_CA=ca.pem\n";
    assertTrue(SiteFiles.problems(folder, named).get(0).contains("kan niet gelezen worden"));
    Files.writeString(folder.resolve("ca.pem"), "-----BEGIN PRIVATE KEY-----");
    assertTrue(SiteFiles.problems(folder, named).get(0).contains("-----BEGIN CERTIFICATE-----"));
    Files.writeString(folder.resolve("ca.pem"), PEM);
    WifiNetwork network = SiteFiles.read(folder, named).networks().get(0);
    assertEquals(new WifiNetwork.Enterprise(new Login("peap", "u", "p", PEM)), network.access());
    assertEquals(List.of(), SiteFiles.problems(folder, text + "WIFI_1_CA=none\n"));
  }

  @Test
  void aRepositoryNeedsItsAddressAndItsKey() throws Exception {
    assertEquals(
        List.of("REPOSITORY ontbreekt. Die is nodig bij PACKAGES."),
        SiteFiles.problems(folder, ""));
    String key = "-----BEGIN PGP PUBLIC KEY BLOCK-----\nx\n";
    Files.writeString(folder.resolve("k.asc"), key);
    assertEquals(
        Optional.of(new SiteSettings.Repository("https://p.example.nl", key)),
        SiteFiles.read(folder, "REPOSITORY=https://p.example.nl\nREPOSITORY_KEY=k.asc")
            .repository());
  }

  @Test
  void partsThatShareAPinByDefaultMayBeMovedApart() throws IOException {
    String moved = SiteFiles.LEAST + "BUTTON_PIN=27\nLED_PIN=none\nKEY_SWITCH_PIN=5";

    assertEquals(List.of(), SiteFiles.problems(folder, moved));
    assertTrue(
        SiteFiles.problems(folder, SiteFiles.LEAST + "BUTTON_PIN=5\nKEY_SWITCH_PIN=5")
            .get(0)
            .contains("KEY_SWITCH_PIN is 5, maar die pin heeft BUTTON_PIN al"));
  }

  private static String example() throws IOException {
    try (InputStream in = SiteReaderTest.class.getResourceAsStream("/card/site.properties")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
