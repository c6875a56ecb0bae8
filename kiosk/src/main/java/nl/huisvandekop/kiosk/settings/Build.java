package nl.huisvandekop.kiosk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/**
 * Which build this is.
 *
 * @param version as in the parent pom
 * @param builtAt the build's fixed date (the same for every build of a version)
 */
public record Build(String version, Instant builtAt) {
  /** This program's own. */
  public static Build own() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/kiosk-build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(
        properties.getProperty("version"), Instant.parse(properties.getProperty("builtAt")));
  }
}
