package nl.huisvandekop.kiosk.hardware;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.Digital;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisvandekop.kiosk.testing.HandWorker;

/** A Raspberry Pi in a folder, with lines that exist in memory only. */
final class Workbench {
  final Path root;
  final HandWorker worker = new HandWorker();
  private Context context;

  Workbench(Path root) {
    this.root = root;
    write("proc/device-tree/model", "Raspberry Pi 5 Model B Rev 1.0\0");
  }

  /** As the program finds it. */
  Machine machine() {
    return Machine.at(
        root,
        () -> {
          context = Machine.pretendedLines();
          return context;
        },
        () -> worker);
  }

  /** With a light behind the screen. */
  Workbench withBacklight(int brightness, int most) {
    write("sys/class/backlight/panel/max_brightness", most + "\n");
    write("sys/class/backlight/panel/brightness", brightness + "\n");
    write("sys/class/backlight/panel/bl_power", "0\n");
    return this;
  }

  void press() {
    set("button", DigitalState.LOW);
  }

  void release() {
    set("button", DigitalState.HIGH);
  }

  void someoneIsNear(boolean near) {
    set("presence", DigitalState.getState(near));
  }

  void turnKey(boolean in) {
    set("key-switch", DigitalState.getState(!in));
  }

  boolean isOn(String output) {
    Digital<?, ?, ?> line = (Digital<?, ?, ?>) context.registry().get(output);
    return line.state() == DigitalState.HIGH;
  }

  String brightness() {
    return read("sys/class/backlight/panel/brightness")
        + read("sys/class/backlight/panel/bl_power");
  }

  private void set(String input, DigitalState state) {
    context.registry().get(input, MockDigitalInput.class).mockState(state);
  }

  private String read(String file) {
    try {
      return Files.readString(root.resolve(file)).strip() + " ";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String content) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
