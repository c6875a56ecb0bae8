package nl.huisvandekop.kiosk.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.settings.Setting;
import nl.huisvandekop.chassis.settings.Settings;
import nl.huisvandekop.chassis.settings.SettingsException;

/**
 * Where each part is wired to the Raspberry Pi, by the number of its GPIO line (BCM); null for a
 * part that this kiosk doesn't have.
 */
public record Pins(
    Integer button, Integer led, Integer buzzer, Integer presence, Integer keySwitch) {
  /** Without any part. */
  public static final Pins NONE = new Pins(null, null, null, null, null);

  /** 0 and 1 are for the memory by which a board on top makes itself known. */
  private static final int LEAST = 2;

  private static final int MOST = 27;

  static final Setting<Integer> BUTTON =
      pin("BUTTON_PIN", "17", "the large push button, to ground");
  static final Setting<Integer> LED =
      pin("LED_PIN", "27", "the light in the button, lit when someone was counted");
  static final Setting<Integer> BUZZER =
      pin("BUZZER_PIN", "22", "the buzzer, sounds when someone was counted");
  static final Setting<Integer> PRESENCE =
      pin("PRESENCE_PIN", "23", "the presence sensor, high when someone is near");
  static final Setting<Integer> KEY_SWITCH =
      pin("KEY_SWITCH_PIN", "24", "the volunteers' key switch, to ground while turned");

  public Pins {
    Map<Integer, String> taken = new HashMap<>();
    claim(taken, button, BUTTON);
    claim(taken, led, LED);
    claim(taken, buzzer, BUZZER);
    claim(taken, presence, PRESENCE);
    claim(taken, keySwitch, KEY_SWITCH);
  }

  static Pins from(Settings settings) {
    return new Pins(
        settings.get(BUTTON),
        settings.get(LED),
        settings.get(BUZZER),
        settings.get(PRESENCE),
        settings.get(KEY_SWITCH));
  }

  private static void claim(Map<Integer, String> taken, Integer pin, Setting<?> setting) {
    String other = pin == null ? null : taken.putIfAbsent(pin, setting.key());
    if (other != null) {
      throw new SettingsException(
          List.of(
              setting.key() + " is \"" + pin + "\", expected another pin than " + other + " has"));
    }
  }

  private static Setting<Integer> pin(String key, String fallback, String meaning) {
    return Setting.of(
        key,
        fallback,
        "GPIO line (BCM number) of " + meaning + "; none where there is none",
        "a whole number from " + LEAST + " to " + MOST + ", or none",
        Pins::line);
  }

  private static Integer line(String text) {
    if (text.strip().equals("none")) {
      return null;
    }
    int line = Integer.parseInt(text.strip());
    if (line < LEAST || line > MOST) {
      throw new IllegalArgumentException("no such line");
    }
    return line;
  }
}
