package nl.huisvandekop.card;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.huisvandekop.card.SiteSettings.Repository;
import nl.huisvandekop.chassis.code.CodeForm;

/** Reads a site's settings and finds all that is wrong with them at once. */
final class SiteReader {
  private static final int MOST_SSH_KEYS = 5;
  private static final String PGP = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
  private static final Pattern HOSTNAME = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,40}");
  private static final Pattern SSH_KEY =
      Pattern.compile(
          "(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp\\d{3}|sk-\\S+) [A-Za-z0-9+/]{60,}={0,2}"
              + "( [^\\p{Cntrl}]*)?");

  private final Answers answers;

  private SiteReader(Answers answers) {
    this.answers = answers;
  }

  /**
   * Reads a file.
   *
   * @throws CardException naming all that is wrong
   */
  static SiteSettings read(Path file) throws CardException {
    Answers answers = new Answers(SettingsFile.read(file));
    SiteSettings settings = new SiteReader(answers).settings();
    List<CardProblem> problems = answers.problems();
    if (!problems.isEmpty()) {
      throw new CardException(problems);
    }
    return settings;
  }

  /** With holes where something was wrong; only for use when nothing was. */
  private SiteSettings settings() {
    NetworkReader network = new NetworkReader(answers);
    List<WifiNetwork> networks = network.networks();
    Map<String, String> kiosk = new KioskPart(answers).read();
    boolean onCard =
        !"repository"
            .equals(answers.oneOf("PACKAGES", "repository", List.of("repository", "card")));
    return new SiteSettings(
        answers.checked("NAME", "", text -> text.isEmpty() || NAME.matcher(text).matches()),
        answers.checked("HOSTNAME", "huis-kiosk", text -> HOSTNAME.matcher(text).matches()),
        network.country(!networks.isEmpty() || answers.has("WIFI_1_NAME")),
        networks,
        network.wired(),
        timeZone(),
        rotation(),
        code(),
        Optional.ofNullable(answers.checked("PIN", null, text -> PIN.matcher(text).matches())),
        kiosk,
        sshKeys(),
        "on".equals(answers.oneOf("OVERLAY", "on", List.of("on", "off"))),
        onCard,
        repository(onCard));
  }

  private String timeZone() {
    String key = "TIME_ZONE";
    String zone = answers.text(key, "Europe/Amsterdam");
    // Without a slash it is an abbreviation, which knows no summer time.
    if (zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone)) {
      return zone;
    }
    answers.complain(key, "zone", zone, Answers.near(zone, ZoneId.getAvailableZoneIds()));
    return zone;
  }

  private int rotation() {
    String turned = answers.oneOf("SCREEN_ROTATION", "0", List.of("0", "90", "180", "270"));
    return turned == null ? 0 : Integer.parseInt(turned);
  }

  private Optional<String> code() {
    String typed = answers.text("CODE", null);
    if (typed == null) {
      return Optional.empty();
    }
    if (!answers.has("SYNC_SERVER")) {
      answers.complain("CODE", "needed", "SYNC_SERVER", "CODE");
    }
    Optional<String> code = CodeForm.read(typed);
    if (code.isEmpty()) {
      answers.wrong("CODE");
    }
    return code.map(CodeForm::shown);
  }

  private List<String> sshKeys() {
    List<String> keys = new ArrayList<>();
    for (int number = 1; number <= MOST_SSH_KEYS; number++) {
      String key =
          answers.checked("SSH_KEY_" + number, null, text -> SSH_KEY.matcher(text).matches());
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Without a network at first, a kiosk may still get its updates from a repository. */
  private Optional<Repository> repository(boolean onCard) {
    String address = onCard ? answers.text("REPOSITORY", null) : needed("REPOSITORY");
    if (address == null) {
      answers.notAlone("REPOSITORY_KEY", "REPOSITORY");
      return Optional.empty();
    }
    if (!secure(address)) {
      answers.wrong("REPOSITORY");
    }
    String file = answers.needed("REPOSITORY_KEY", "REPOSITORY");
    String key = file == null ? null : answers.fileAt("REPOSITORY_KEY", file, PGP);
    return Optional.of(new Repository(address, key));
  }

  private String needed(String key) {
    return answers.needed(key, "PACKAGES");
  }

  private static boolean secure(String address) {
    try {
      URI uri = URI.create(address);
      return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
