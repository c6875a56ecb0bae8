package nl.huisvandekop.card;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.huisvandekop.card.WifiNetwork.Access;

/** Reads how the kiosk gets onto a network. */
final class NetworkReader {
  /** More than one place has; a bound so that a file can be looked through. */
  private static final int MOST_NETWORKS = 5;

  private static final int MOST_NAME_BYTES = 32;
  private static final String PEM = "-----BEGIN CERTIFICATE-----";
  private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern PASSWORD = Pattern.compile("[ -~]{8,63}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final List<String> PARTS =
      List.of("PASSWORD", "SECURITY", "HIDDEN", "USER", "METHOD", "CA");

  private final Answers answers;

  NetworkReader(Answers answers) {
    this.answers = answers;
  }

  /** The networks; those with something wrong are noted and left out. */
  List<WifiNetwork> networks() {
    List<WifiNetwork> networks = new ArrayList<>();
    for (int number = 1; number <= MOST_NETWORKS; number++) {
      String prefix = "WIFI_" + number + "_";
      String name = answers.checked(prefix + "NAME", null, NetworkReader::fits);
      if (name == null) {
        for (String part : PARTS) {
          nothingAt(prefix, part);
        }
      } else {
        network(prefix, name).ifPresent(networks::add);
      }
    }
    return networks;
  }

  /** Where the Wi-Fi stands; needed as soon as there is Wi-Fi. */
  Optional<String> country(boolean wifi) {
    String key = "WIFI_COUNTRY";
    String country = wifi ? answers.needed(key, "WIFI_1_NAME") : answers.text(key, null);
    if (country != null && !COUNTRIES.contains(country)) {
      String meant = country.equalsIgnoreCase("UK") ? "GB" : country.toUpperCase(Locale.ROOT);
      String hint = COUNTRIES.contains(meant) ? Words.say("near", meant) : "";
      answers.complain(key, "country", country, hint);
      return Optional.empty();
    }
    return Optional.ofNullable(country);
  }

  /** How it makes itself known on a cable; empty where the cable asks nothing. */
  Optional<Login> wired() {
    if (answers.text("ETHERNET_USER", null) == null) {
      for (String part : List.of("PASSWORD", "METHOD", "CA")) {
        nothingAt("ETHERNET_", part);
      }
      return Optional.empty();
    }
    return login("ETHERNET_");
  }

  private void nothingAt(String prefix, String part) {
    answers.notAlone(prefix + part, prefix + (prefix.startsWith("WIFI") ? "NAME" : "USER"));
  }

  private Optional<WifiNetwork> network(String prefix, String name) {
    String hidden = answers.oneOf(prefix + "HIDDEN", "false", List.of("true", "false"));
    String security =
        answers.oneOf(prefix + "SECURITY", "wpa2", List.of("wpa2", "wpa3", "open", "enterprise"));
    if (security == null) {
      answers.know(PARTS.stream().map(part -> prefix + part).toList());
      return Optional.empty();
    }
    if (!security.equals("enterprise")) {
      for (String part : List.of("USER", "METHOD", "CA")) {
        notWith(prefix + part, prefix + "SECURITY", security);
      }
    }
    return access(prefix, name, security)
        .map(access -> new WifiNetwork(name, "true".equals(hidden), access));
  }

  private Optional<Access> access(String prefix, String name, String security) {
    return switch (security) {
      case "open" -> {
        notWith(prefix + "PASSWORD", prefix + "SECURITY", security);
        yield Optional.of(new WifiNetwork.Open());
      }
      case "enterprise" -> login(prefix).map(WifiNetwork.Enterprise::new);
      case "wpa3" -> password(prefix, false).map(WifiNetwork.SharedPassword::new);
      default ->
          password(prefix, true)
              .map(typed -> KEY.matcher(typed).matches() ? typed : WifiKey.of(name, typed))
              .map(WifiNetwork.SharedKey::new);
    };
  }

  private Optional<String> password(String prefix, boolean orKey) {
    String key = prefix + "PASSWORD";
    String typed = answers.needed(key, prefix + "NAME");
    if (typed == null || placeholder(key, typed)) {
      return Optional.empty();
    }
    boolean right = PASSWORD.matcher(typed).matches() || orKey && KEY.matcher(typed).matches();
    if (!right) {
      answers.wrong(key);
      return Optional.empty();
    }
    return Optional.of(typed);
  }

  private Optional<Login> login(String prefix) {
    String because = prefix + (prefix.startsWith("WIFI") ? "SECURITY" : "USER");
    String user = answers.needed(prefix + "USER", because);
    String password = answers.needed(prefix + "PASSWORD", because);
    String method = answers.oneOf(prefix + "METHOD", "peap", List.of("peap", "ttls"));
    String file = answers.needed(prefix + "CA", because);
    if (user == null
        || password == null
        || method == null
        || file == null
        || placeholder(prefix + "PASSWORD", password)) {
      return Optional.empty();
    }
    boolean without = file.equals("none");
    String authority = without ? null : answers.fileAt(prefix + "CA", file, PEM);
    return authority == null && !without
        ? Optional.empty()
        : Optional.of(new Login(method, user, password, authority));
  }

  /** Whether the example's words still stand there. */
  private boolean placeholder(String key, String password) {
    boolean left = password.equals(Words.say("placeholder"));
    if (left) {
      answers.complain(key, "not-filled-in", key);
    }
    return left;
  }

  private void notWith(String key, String other, String value) {
    if (answers.text(key, null) != null) {
      answers.complain(key, "not-with", key, other, value);
    }
  }

  private static boolean fits(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= MOST_NAME_BYTES
        && name.chars().noneMatch(Character::isISOControl);
  }
}
