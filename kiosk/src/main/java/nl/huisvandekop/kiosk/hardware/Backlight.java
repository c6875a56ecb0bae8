package nl.huisvandekop.kiosk.hardware;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.kiosk.event.RestState;
import nl.huisvandekop.kiosk.hardware.Part.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The light behind the screen, by the system's files for it. As bright while in use as it was
 * found, unless that is as dim as at rest: then the program ended while it was. Called by the
 * worker.
 */
final class Backlight {
  private static final Logger LOG = LoggerFactory.getLogger(Backlight.class);
  private static final int RESTING_PERCENT = 30;
  private static final String POWER_ON = "0";
  private static final String POWER_OFF = "4";

  private final Path folder;
  private final Map<Path, Integer> full = new LinkedHashMap<>();
  private volatile Finding finding = Finding.ABSENT;

  /**
   * @param folder with a folder for each light
   */
  Backlight(Path folder) {
    this.folder = requireNonNull(folder);
  }

  Finding finding() {
    return finding;
  }

  /** Every light from here on; one that comes later is met with the next change. */
  void show(RestState state) {
    List<Path> lights = lights();
    Finding before = finding;
    Finding now = lights.isEmpty() ? Finding.ABSENT : Finding.READY;
    for (Path light : lights) {
      try {
        show(light, state);
      } catch (IOException | NumberFormatException e) {
        if (before != Finding.FAILING) {
          LOG.warn(
              "The backlight {} can't be set; docs/hardware.md says how to allow it", light, e);
        }
        now = Finding.FAILING;
      }
    }
    finding = now;
  }

  private void show(Path light, RestState state) throws IOException {
    int most = number(light.resolve("max_brightness"));
    int resting = Math.max(1, most * RESTING_PERCENT / 100);
    Integer known = full.get(light);
    if (known == null) {
      int found = number(light.resolve("brightness"));
      known = found > resting ? found : most;
      full.put(light, known);
    }
    int brightness =
        switch (state) {
          case AWAKE -> known;
          case RESTING -> Math.min(resting, known);
          case DARK -> 0;
        };
    write(light.resolve("brightness"), String.valueOf(brightness));
    Path power = light.resolve("bl_power");
    if (Files.exists(power)) {
      write(power, state == RestState.DARK ? POWER_OFF : POWER_ON);
    }
  }

  private List<Path> lights() {
    List<Path> lights = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(lights::add);
    } catch (IOException none) {
      return List.of();
    }
    return lights;
  }

  private static int number(Path file) throws IOException {
    return Integer.parseInt(Files.readString(file).strip());
  }

  /** Never made: the system has the file, or there is no such light. */
  private static void write(Path file, String value) throws IOException {
    Files.writeString(file, value, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
  }
}
