package nl.huisvandekop.chassis.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The values of all settings, checked. Immutable. */
public final class Settings {
  private final Map<Setting<?>, Object> values;

  private Settings(Map<Setting<?>, Object> values) {
    this.values = values;
  }

  /**
   * Reads every known setting: environment beats file beats default.
   *
   * @param file a properties file, or null
   * @param ownPrefixes an environment variable that starts with one of these and is no known
   *     setting is taken for a typing error
   * @throws SettingsException naming every wrong or unknown key at once
   */
  public static Settings read(
      List<Setting<?>> known,
      Map<String, String> environment,
      Path file,
      List<String> ownPrefixes) {
    Properties fromFile = load(file);
    List<String> problems = new ArrayList<>();
    List<String> keys = known.stream().map(Setting::key).toList();
    for (String key : fromFile.stringPropertyNames()) {
      if (!keys.contains(key)) {
        problems.add(unknown(key, "in " + file, keys));
      }
    }
    for (String key : environment.keySet()) {
      if (!keys.contains(key) && ownPrefixes.stream().anyMatch(key::startsWith)) {
        problems.add(unknown(key, "in the environment", keys));
      }
    }
    Map<Setting<?>, Object> values = new LinkedHashMap<>();
    for (Setting<?> setting : known) {
      String text =
          environment.getOrDefault(
              setting.key(), fromFile.getProperty(setting.key(), setting.fallback()));
      try {
        values.put(setting, text == null ? null : setting.parse().apply(text));
      } catch (RuntimeException wrong) {
        String shown = setting.secret() ? "(a secret)" : "\"" + text + "\"";
        problems.add(setting.key() + " is " + shown + ", expected " + setting.expected());
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return new Settings(values);
  }

  /** The value; null only where the setting has no default and none was given. */
  @SuppressWarnings("unchecked") // put there by the setting's own parse
  public <T> T get(Setting<T> setting) {
    if (!values.containsKey(setting)) {
      throw new IllegalArgumentException(setting.key() + " was not read");
    }
    return (T) values.get(setting);
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    if (file == null) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new SettingsException(
          List.of("--config " + file + " can't be read as a properties file: " + unreadable));
    }
  }

  private static String unknown(String key, String where, List<String> keys) {
    return key + " " + where + " is no setting; there are " + String.join(", ", keys);
  }
}
