package nl.huisvandekop.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is written onto the boot partition: cloud-init's three files, and our own in {@code huis/},
 * by path. In an order in which a card that was pulled out half-way starts nothing: what cloud-init
 * begins with comes last.
 */
final class BootFiles {
  /** Our own folder on the boot partition. */
  static final String FOLDER = "huis/";

  /** What the first start needs from the settings; when it is gone there is nothing to set up. */
  static final String SITE = FOLDER + "site.properties";

  /** What runs at the first start; all of them travel in the jar. */
  static final List<String> SCRIPTS =
      List.of(
          "begin",
          "disk",
          "first-boot",
          "harden",
          "huis-first-boot.service",
          "kiosk",
          "overlay",
          "page",
          "pages-nl.txt",
          "steps");

  private BootFiles() {}

  /**
   * All files, as they are to be.
   *
   * @param cardId another for every writing: what was set up by an earlier one is set up anew
   */
  static Map<String, byte[]> of(SiteSettings settings, String cardId) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String script : SCRIPTS) {
      files.put(FOLDER + "first-boot/" + script, resource("/first-boot/" + script));
    }
    for (int i = 0; i < settings.networks().size(); i++) {
      if (settings.networks().get(i).access() instanceof WifiNetwork.Enterprise enterprise
          && enterprise.login().authority() != null) {
        text(files, FOLDER + NetworkConfig.authorityFile(i), enterprise.login().authority());
      }
    }
    settings
        .wired()
        .map(Login::authority)
        .ifPresent(pem -> text(files, FOLDER + NetworkConfig.WIRED_AUTHORITY_FILE, pem));
    settings.repository().ifPresent(from -> text(files, FOLDER + "repository.asc", from.key()));
    text(files, SITE, site(settings, cardId));
    text(files, "network-config", NetworkConfig.of(settings));
    text(files, "meta-data", "dsmode: local\ninstance-id: huis-" + cardId + "\n");
    text(files, "user-data", userData());
    return files;
  }

  /** For a shell to read line by line: a name, =, and the value as it is. */
  private static String site(SiteSettings settings, String cardId) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("CARD_ID", cardId);
    lines.put("NAME", settings.name());
    lines.put("HOSTNAME", settings.hostname());
    lines.put("TIME_ZONE", settings.timeZone());
    lines.put("SCREEN_ROTATION", String.valueOf(settings.rotation()));
    lines.put("OVERLAY", settings.overlay() ? "on" : "off");
    lines.put("PACKAGES", settings.packagesOnCard() ? "card" : "repository");
    settings.repository().ifPresent(from -> lines.put("REPOSITORY", from.address()));
    lines.putAll(new TreeMap<>(settings.kiosk()));
    settings.code().ifPresent(code -> lines.put("CODE", code));
    settings.pin().ifPresent(pin -> lines.put("PIN", pin));
    for (int i = 0; i < settings.sshKeys().size(); i++) {
      lines.put("SSH_KEY_" + (i + 1), settings.sshKeys().get(i));
    }
    StringBuilder text = new StringBuilder();
    Words.say("site-file").lines().forEach(line -> text.append("# ").append(line).append('\n'));
    lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }

  /**
   * No user is made, no package fetched by cloud-init, and it leaves the partitions alone: each is
   * a step of the first start, which can be begun again after a power cut. cloud-init's own
   * once-only steps can't.
   */
  private static String userData() {
    return """
        #cloud-config
        users: []
        ssh_pwauth: false
        growpart:
          mode: "off"
        resize_rootfs: false
        bootcmd:
          - ["bash", "/boot/firmware/huis/first-boot/begin"]
        """;
  }

  private static void text(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) {
    try (InputStream in = BootFiles.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
