package nl.huisvandekop.card;

import java.util.List;
import java.util.Optional;

/**
 * The networks in the form of netplan, version 2, which cloud-init hands on as it is. A cable
 * always works beside the Wi-Fi: it is the way out when the Wi-Fi does not.
 */
final class NetworkConfig {
  /** Where the first partition is on the running kiosk, and our folder in it. */
  private static final String FOLDER = "/boot/firmware/huis/";

  private final StringBuilder text = new StringBuilder();

  private NetworkConfig() {}

  /** The file's text; it holds the passwords. */
  static String of(SiteSettings settings) {
    NetworkConfig config = new NetworkConfig();
    config.write(settings);
    return config.text.toString();
  }

  /** The file with the certificate for a network, by its place in the list. */
  static String authorityFile(int index) {
    return "wifi-" + (index + 1) + ".pem";
  }

  /** The file with the certificate for the cable. */
  static final String WIRED_AUTHORITY_FILE = "ethernet.pem";

  private void write(SiteSettings settings) {
    Words.say("network-config").lines().forEach(line -> add(0, "# " + line));
    add(0, "network:");
    add(1, "version: 2");
    add(1, "ethernets:");
    add(2, "eth0:");
    always();
    settings
        .wired()
        .ifPresent(
            login -> {
              add(3, "auth:");
              add(4, "key-management: \"802.1x\"");
              login(4, login, WIRED_AUTHORITY_FILE);
            });
    if (!settings.networks().isEmpty()) {
      wifi(settings.country(), settings.networks());
    }
  }

  private void wifi(Optional<String> country, List<WifiNetwork> networks) {
    add(1, "wifis:");
    add(2, "wlan0:");
    always();
    country.ifPresent(code -> add(3, "regulatory-domain: " + quoted(code)));
    add(3, "access-points:");
    for (int i = 0; i < networks.size(); i++) {
      WifiNetwork network = networks.get(i);
      add(4, quoted(network.name()) + (nothingMore(network) ? ": {}" : ":"));
      if (network.hidden()) {
        add(5, "hidden: true");
      }
      access(network.access(), authorityFile(i));
    }
  }

  private void access(WifiNetwork.Access access, String authorityFile) {
    if (access instanceof WifiNetwork.SharedKey shared) {
      // Said outright: the short form offers WPA3 as well, which can do nothing with a hash.
      add(5, "auth:");
      add(6, "key-management: \"psk\"");
      add(6, "password: " + quoted(shared.key()));
    } else if (access instanceof WifiNetwork.SharedPassword shared) {
      add(5, "auth:");
      add(6, "key-management: \"sae\"");
      add(6, "password: " + quoted(shared.password()));
    } else if (access instanceof WifiNetwork.Enterprise enterprise) {
      add(5, "auth:");
      add(6, "key-management: \"eap\"");
      login(6, enterprise.login(), authorityFile);
    }
  }

  private void login(int depth, Login login, String authorityFile) {
    add(depth, "method: " + quoted(login.method()));
    add(depth, "identity: " + quoted(login.user()));
    add(depth, "password: " + quoted(login.password()));
    add(depth, "phase2-auth: \"MSCHAPV2\"");
    if (login.authority() != null) {
      add(depth, "ca-certificate: " + quoted(FOLDER + authorityFile));
    }
  }

  private static boolean nothingMore(WifiNetwork network) {
    return !network.hidden() && network.access() instanceof WifiNetwork.Open;
  }

  /** Addresses come from the network; a start waits for none of it. */
  private void always() {
    add(3, "dhcp4: true");
    add(3, "dhcp6: true");
    add(3, "optional: true");
  }

  private void add(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** Any text as YAML reads it between double quotes, which is as JSON does. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      if (character == '"' || character == '\\') {
        quoted.append('\\');
      }
      quoted.append(character);
    }
    return quoted.append('"').toString();
  }
}
