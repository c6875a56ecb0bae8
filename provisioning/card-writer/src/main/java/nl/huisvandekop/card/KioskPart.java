package nl.huisvandekop.card;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.settings.Setting;
import nl.huisvandekop.chassis.settings.SettingsException;
import nl.huisvandekop.kiosk.settings.KioskSettings;

/**
 * The settings that go to the kiosk as they are. The kiosk itself is the judge of them, so that no
 * card is written on which it would not start.
 */
final class KioskPart {
  private static final List<String> PINS =
      List.of("BUTTON_PIN", "LED_PIN", "BUZZER_PIN", "PRESENCE_PIN", "KEY_SWITCH_PIN");

  private final Answers answers;

  KioskPart(Answers answers) {
    this.answers = answers;
  }

  /** Those that stand in the file and are right. */
  Map<String, String> read() {
    Map<String, String> taken = new LinkedHashMap<>();
    take("SYNC_SERVER", taken);
    take("SCREEN_MM", taken);
    PINS.forEach(pin -> take(pin, taken));
    if (!accepted(taken)) {
      samePin(taken);
    }
    return taken;
  }

  private void take(String key, Map<String, String> taken) {
    String value = answers.checked(key, null, text -> accepted(Map.of(key, text)) || pin(key));
    if (value != null) {
      if (pin(key) && !accepted(alone(key, value))) {
        answers.wrong(key);
      } else {
        taken.put(key, value);
      }
    }
  }

  /** Without the other parts, which may want the same pin by default. */
  private static Map<String, String> alone(String key, String value) {
    Map<String, String> settings = new HashMap<>();
    PINS.forEach(pin -> settings.put(pin, "none"));
    settings.put(key, value);
    return settings;
  }

  private void samePin(Map<String, String> taken) {
    Map<String, String> owners = new HashMap<>();
    for (String pin : PINS) {
      String line = taken.getOrDefault(pin, standard(pin));
      String owner = line.equals("none") ? null : owners.putIfAbsent(line, pin);
      if (owner != null) {
        String said = taken.containsKey(pin) ? pin : owner;
        String other = said.equals(pin) ? owner : pin;
        answers.complain(said, "same-pin", said, line, other);
      }
    }
  }

  private static boolean pin(String key) {
    return PINS.contains(key);
  }

  private static boolean accepted(Map<String, String> settings) {
    try {
      KioskSettings.read(settings, null);
      return true;
    } catch (SettingsException refused) {
      return false;
    }
  }

  private static String standard(String pin) {
    return KioskSettings.all().stream()
        .filter(setting -> setting.key().equals(pin))
        .map(Setting::fallback)
        .findFirst()
        .orElseThrow();
  }
}
