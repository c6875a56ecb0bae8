package nl.huisvandekop.kiosk.hardware;

import static java.util.Objects.requireNonNull;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.huisvandekop.kiosk.hardware.Part.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Raspberry Pi's GPIO lines. A line that can't be had is logged, and the others go on. */
final class Lines implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final Context context;

  Lines(Context context) {
    this.context = requireNonNull(context);
  }

  /** Which way a contact or a sensor speaks. */
  enum Active {
    /** A contact to ground, held up by the Pi's own resistor: a broken wire says nothing. */
    LOW,
    /** A sensor that drives its line, held down while there is none. */
    HIGH
  }

  /**
   * Listens to a line.
   *
   * @param settleMillis for how long a change must last
   * @param change told whether it is active now, at each change
   * @return whether it is active from the start; empty when the line can't be had
   */
  Optional<Boolean> listen(
      Kind kind, int line, Active active, int settleMillis, Consumer<Boolean> change) {
    try {
      boolean low = active == Active.LOW;
      DigitalState means = low ? DigitalState.LOW : DigitalState.HIGH;
      DigitalInput input =
          context.create(
              DigitalInput.newConfigBuilder(context)
                  .id(kind.toString())
                  .address(line)
                  .pull(low ? PullResistance.PULL_UP : PullResistance.PULL_DOWN)
                  .debounce((long) settleMillis, TimeUnit.MILLISECONDS)
                  .build());
      input.addListener(event -> change.accept(event.state() == means));
      return Optional.of(input.state() == means);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The {} on GPIO {} does not work", kind, line, e);
      return Optional.empty();
    }
  }

  /** Takes a line to drive, low from the start and at the end; empty when it can't be had. */
  Optional<Switch> drive(Kind kind, int line) {
    try {
      DigitalOutput output =
          context.create(
              DigitalOutput.newConfigBuilder(context)
                  .id(kind.toString())
                  .address(line)
                  .initial(DigitalState.LOW)
                  .shutdown(DigitalState.LOW)
                  .build());
      return Optional.of(new Switch(kind, output));
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The {} on GPIO {} does not work", kind, line, e);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      context.shutdown();
    } catch (RuntimeException e) {
      LOG.warn("The GPIO lines could not be given back", e);
    }
  }

  /** One driven line. Failing is logged once. */
  static final class Switch {
    private final Kind kind;
    private final DigitalOutput output;
    private volatile boolean failing;

    private Switch(Kind kind, DigitalOutput output) {
      this.kind = kind;
      this.output = output;
    }

    void set(boolean on) {
      try {
        output.setState(on);
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.warn("The {} does not work", kind, e);
        }
        failing = true;
      }
    }

    boolean isFailing() {
      return failing;
    }
  }
}
