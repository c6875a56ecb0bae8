package nl.huisvandekop.kiosk.hardware;

import static java.util.Objects.requireNonNull;

import com.pi4j.context.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.event.RestState;
import nl.huisvandekop.kiosk.event.ScreenEvent.KeyTurned;
import nl.huisvandekop.kiosk.event.ScreenEvent.Woken;
import nl.huisvandekop.kiosk.event.ScreenEvents;
import nl.huisvandekop.kiosk.event.ScreenRest;
import nl.huisvandekop.kiosk.hardware.Lines.Active;
import nl.huisvandekop.kiosk.hardware.Part.Finding;
import nl.huisvandekop.kiosk.hardware.Part.Kind;
import nl.huisvandekop.kiosk.settings.KioskSettings.Hardware;
import nl.huisvandekop.kiosk.settings.Pins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts around the screen. Nothing waits for them to be found. Thread-safe. */
public final class Devices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

  private static final int CONTACT_SETTLES_MILLIS = 30;
  private static final int SENSOR_SETTLES_MILLIS = 100;

  private final boolean off;
  private final Map<Kind, Integer> pins;
  private final Machine machine;
  private final Program program;
  private final Worker worker;
  private final Signals signals;
  private final Backlight backlight;
  private final PushButton button;
  private final Map<Kind, Finding> findings = new EnumMap<>(Kind.class);
  private volatile Lines lines;

  /**
   * What of the program the parts move.
   *
   * @param key told when the volunteers' key was turned, whether it opens
   */
  public record Program(
      CheckIns checkIns,
      KioskClock clock,
      ScreenEvents events,
      ScreenRest rest,
      Consumer<Boolean> key) {
    public Program {
      requireNonNull(checkIns, "checkIns");
      requireNonNull(clock, "clock");
      requireNonNull(events, "events");
      requireNonNull(rest, "rest");
      requireNonNull(key, "key");
    }
  }

  /** Not looked for yet. */
  public Devices(Hardware which, Pins pins, Machine machine, Program program) {
    off = which == Hardware.NONE;
    this.pins = off ? Map.of() : byKind(pins);
    this.machine = which == Hardware.MOCK ? Machine.pretended(machine.worker()) : machine;
    this.program = requireNonNull(program);
    worker = machine.worker().get();
    signals = new Signals(worker);
    backlight = new Backlight(this.machine.backlights());
    button =
        new PushButton(
            program.checkIns(), program.clock(), program.events(), signals, worker, this::wake);
  }

  private static Map<Kind, Integer> byKind(Pins pins) {
    Map<Kind, Integer> lines = new EnumMap<>(Kind.class);
    lines.put(Kind.BUTTON, pins.button());
    lines.put(Kind.LED, pins.led());
    lines.put(Kind.BUZZER, pins.buzzer());
    lines.put(Kind.PRESENCE, pins.presence());
    lines.put(Kind.KEY_SWITCH, pins.keySwitch());
    lines.values().removeIf(Objects::isNull);
    return lines;
  }

  /** Looks for the parts; when this returns, it may still be looking. */
  public void start() {
    if (off) {
      LOG.info("Hardware: none, by the setting HARDWARE");
      return;
    }
    program.rest().follow(state -> worker.after(Duration.ZERO, () -> backlight.show(state)));
    worker.after(Duration.ZERO, this::find);
  }

  private void find() {
    backlight.show(program.rest().now());
    if (machine.hasLines()) {
      open(machine.gpio());
    }
    LOG.info(
        "Hardware: {}", parts().stream().map(Part::toString).collect(Collectors.joining(", ")));
  }

  private void open(Supplier<Context> gpio) {
    try {
      lines = new Lines(gpio.get());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The GPIO lines can't be had", e);
      pins.forEach((kind, line) -> note(kind, Finding.FAILING));
      return;
    }
    listen(Kind.BUTTON, Active.LOW, CONTACT_SETTLES_MILLIS, button::moved);
    listen(Kind.PRESENCE, Active.HIGH, SENSOR_SETTLES_MILLIS, this::seen);
    listen(Kind.KEY_SWITCH, Active.LOW, SENSOR_SETTLES_MILLIS, this::keyTurned)
        .filter(turned -> turned)
        .ifPresent(this::keyTurned);
    drive(Kind.LED, signals::light);
    drive(Kind.BUZZER, signals::buzzer);
  }

  private Optional<Boolean> listen(
      Kind kind, Active active, int settleMillis, Consumer<Boolean> change) {
    if (!pins.containsKey(kind)) {
      return Optional.empty();
    }
    Optional<Boolean> now = lines.listen(kind, pins.get(kind), active, settleMillis, change);
    note(kind, now.isPresent() ? Finding.READY : Finding.FAILING);
    return now;
  }

  private void drive(Kind kind, Consumer<Lines.Switch> use) {
    if (pins.containsKey(kind)) {
      Optional<Lines.Switch> line = lines.drive(kind, pins.get(kind));
      note(kind, line.isPresent() ? Finding.READY : Finding.FAILING);
      line.ifPresent(use);
    }
  }

  private void keyTurned(boolean in) {
    program.key().accept(in);
    program.events().publish(new KeyTurned(in));
  }

  /** Never written down anywhere, and told to nobody while the screen is lit. */
  private void seen(boolean someone) {
    if (someone && program.rest().now() != RestState.AWAKE) {
      wake();
    }
  }

  private void wake() {
    program.rest().become(RestState.AWAKE);
    program.events().publish(new Woken());
  }

  /** The screen is being cleaned, and the button with it. */
  public void cleaning() {
    button.pause();
  }

  /** What was found, in the order of {@link Kind}. */
  public List<Part> parts() {
    return Arrays.stream(Kind.values()).map(this::part).toList();
  }

  private Part part(Kind kind) {
    if (kind == Kind.BACKLIGHT) {
      return new Part(kind, off ? Finding.OFF : backlight.finding(), null);
    }
    return new Part(kind, finding(kind), pins.get(kind));
  }

  private synchronized Finding finding(Kind kind) {
    return pins.containsKey(kind) ? findings.getOrDefault(kind, Finding.ABSENT) : Finding.OFF;
  }

  private synchronized void note(Kind kind, Finding finding) {
    findings.put(kind, finding);
  }

  /** What is being counted is counted; then the light burns and the lines are given back. */
  @Override
  public void close() {
    worker.close();
    if (!off) {
      backlight.show(RestState.AWAKE);
    }
    if (lines != null) {
      lines.close();
    }
  }
}
