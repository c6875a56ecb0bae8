package nl.huisvandekop.kiosk.hardware;

import static java.util.Objects.requireNonNull;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The machine that the program runs on, as far as its parts go.
 *
 * @param root the folder that stands for {@code /}
 * @param hasLines whether it has lines for parts
 * @param gpio opens them
 * @param worker makes the thread on which parts are dealt with
 */
public record Machine(
    Path root, boolean hasLines, Supplier<Context> gpio, Supplier<Worker> worker) {
  public Machine {
    requireNonNull(root, "root");
    requireNonNull(gpio, "gpio");
    requireNonNull(worker, "worker");
  }

  /** This machine. */
  public static Machine real() {
    return at(Path.of("/"), Machine::lines, Worker::thread);
  }

  /** What a folder says of a machine; only a Raspberry Pi's lines are taken. */
  public static Machine at(Path root, Supplier<Context> gpio, Supplier<Worker> worker) {
    return new Machine(root, isRaspberryPi(root), gpio, worker);
  }

  /** A machine whose lines exist in memory only, and that has nothing else. */
  static Machine pretended(Supplier<Worker> worker) {
    return new Machine(Path.of("/nonexistent"), true, Machine::pretendedLines, worker);
  }

  /** Lines that exist in memory only. */
  public static Context pretendedLines() {
    return Pi4J.newContextBuilder()
        .add(new PulledInputs(), MockDigitalOutputProvider.newInstance())
        .disableShutdownHook()
        .build();
  }

  /** Elsewhere a line with the same number may drive anything. */
  private static boolean isRaspberryPi(Path root) {
    try {
      return Files.readString(root.resolve("proc/device-tree/model")).startsWith("Raspberry Pi");
    } catch (IOException notThere) {
      return false;
    }
  }

  Path backlights() {
    return root.resolve("sys/class/backlight");
  }

  private static Context lines() {
    return Pi4J.newContextBuilder()
        .add(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance())
        .disableShutdownHook()
        .build();
  }

  /** Inputs begin as their resistor holds them; left as it comes, the key would seem turned. */
  private static final class PulledInputs extends MockDigitalInputProviderImpl {
    @Override
    public DigitalInput create(DigitalInputConfig config) {
      DigitalInput input = super.create(config);
      boolean up = config.pull() == PullResistance.PULL_UP;
      ((MockDigitalInput) input).mockState(DigitalState.getState(up));
      return input;
    }
  }
}
