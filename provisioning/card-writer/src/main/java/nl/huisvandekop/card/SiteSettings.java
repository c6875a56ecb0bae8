package nl.huisvandekop.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one site's kiosk, checked. Immutable.
 *
 * @param name of the place, shown while it is being set up; empty when not said
 * @param hostname the machine's name on the network
 * @param country two letters; where the Wi-Fi stands, empty without Wi-Fi
 * @param timeZone such as {@code Europe/Amsterdam}
 * @param rotation of the screen, clockwise, in degrees
 * @param code a one-time code in groups; empty for a kiosk that is enrolled already or by hand
 * @param pin of the volunteers; empty where it is chosen otherwise
 * @param kiosk what goes into the kiosk's own settings, by its keys
 * @param sshKeys public keys of who may log in; none: nobody
 * @param overlay whether the root file system is read-only in use
 * @param packagesOnCard whether the programs are installed from the card itself, without a network
 * @param repository where the programs and their updates come from; empty only when they come from
 *     the card, and then never get newer by themselves
 */
record SiteSettings(
    String name,
    String hostname,
    Optional<String> country,
    List<WifiNetwork> networks,
    Optional<Login> wired,
    String timeZone,
    int rotation,
    Optional<String> code,
    Optional<String> pin,
    Map<String, String> kiosk,
    List<String> sshKeys,
    boolean overlay,
    boolean packagesOnCard,
    Optional<Repository> repository) {
  SiteSettings {
    networks = List.copyOf(networks);
    kiosk = Map.copyOf(kiosk);
    sshKeys = List.copyOf(sshKeys);
  }

  /**
   * An APT repository.
   *
   * @param address https
   * @param key the public key with which it is signed, armoured
   */
  record Repository(String address, String key) {}
}
