package nl.huisvandekop.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardMainTest {
  private static final String SITE =
      """
      NAME=Huis van Julianadorp
      SYNC_SERVER=https://huis.example.nl
      CODE=H7K2-9MXQ-4T02
      WIFI_COUNTRY=NL
      WIFI_1_NAME=Dorpshuis
      WIFI_1_PASSWORD=zeer-geheim
      SCREEN_MM=155x88
      BUTTON_PIN=5
      PACKAGES=card
      """;

  @TempDir Path card;
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path site;
  private Path packages;

  @BeforeEach
  void aCardAndSettings() throws IOException {
    SiteFiles.flashed(card);
    site = SiteFiles.file(folder, SITE);
    packages = SiteFiles.packages(folder.resolve("packages"));
  }

  @Test
  void aCardIsWrittenAndNoSecretIsSaid() throws IOException {
    assertEquals(0, run(site, card, "--packages", packages));

    assertTrue(said().contains("De kaart is klaar"), said());
    assertFalse(said().contains("H7K2") || said().contains("geheim"), said());
    String settings = Files.readString(card.resolve("huis/site.properties"));
    assertTrue(settings.contains("\nCODE=H7K2-9MXQ-4T02\n"), settings);
    assertTrue(settings.contains("\nBUTTON_PIN=5\n"), settings);
    assertFalse(settings.contains("geheim"), settings);
    assertFalse(Files.readString(card.resolve("network-config")).contains("geheim"));
    assertTrue(Files.readString(card.resolve("user-data")).startsWith("#cloud-config\n"));
    assertTrue(Files.exists(card.resolve("huis/packages/cage_1_arm64.deb")));
    assertFalse(Files.readString(card.resolve("cmdline.txt")).contains("resize"));
  }

  @Test
  void everyWritingIsAnotherOneForCloudInit() throws IOException {
    run(site, card, "--packages", packages);
    String first = Files.readString(card.resolve("meta-data"));
    run(site, card, "--packages", packages);

    assertFalse(first.equals(Files.readString(card.resolve("meta-data"))));
  }

  @Test
  void whatTheFirstStartRunsIsAllInTheJar() throws IOException {
    try (Stream<Path> scripts = Files.list(Path.of("../first-boot"))) {
      assertEquals(
          scripts.map(script -> script.getFileName().toString()).sorted().toList(),
          BootFiles.SCRIPTS);
    }
  }

  @Test
  void nothingIsWrittenWhenTheCardOrThePackagesWillNotDo() throws IOException {
    Files.delete(packages.resolve("Packages"));
    Files.writeString(packages.resolve("java_1_amd64.deb"), "");
    assertEquals(1, run(site, card, "--packages", packages));
    assertTrue(said().contains("geen bestand Packages"), said());
    assertTrue(said().contains("java_1_amd64.deb is voor een andere soort computer"), said());

    assertEquals(1, run(site, card));
    assertTrue(said().contains("noem de map met pakketten"), said());

    Files.writeString(card.resolve("kernel7.img"), "");
    assertEquals(1, run(site, card, "--packages", packages));
    assertFalse(Files.exists(card.resolve("huis")));
  }

  @Test
  void aPackageThatIsThereAlreadyIsLeftAndAnotherOneIsReplaced() throws IOException {
    run(site, card, "--packages", packages);
    Path there = card.resolve("huis/packages/cage_1_arm64.deb");
    Files.writeString(there, "cut off");

    assertEquals(0, run(site, card, "--packages", packages));
    assertEquals("cage_1_arm64.deb", Files.readString(there));
  }

  @Test
  void settingsCanBeCheckedAlone() throws IOException {
    assertEquals(0, run("--check", site));
    SiteFiles.file(folder, "NAAM=x\n");
    assertEquals(1, run("--check", site));
    assertTrue(said().contains("Bedoel je NAME?"), said());
  }

  @Test
  void whatIsNoCommandGetsTheUsage() {
    assertEquals(2, run());
    assertEquals(2, run(site));
    assertEquals(2, run("--chekc", site));
    assertTrue(said().contains("card --example"), said());
    assertEquals(0, run("--example"));
    assertTrue(said().contains("SYNC_SERVER=https://"), said());
  }

  private int run(Object... args) {
    List<String> texts = Stream.of(args).map(Object::toString).toList();
    return new CardMain(stream(out), stream(err)).run(texts);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }
}
