package nl.huisvandekop.chassis.service;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What systemd is told of this program (sd_notify(3)). Started by anything else, it tells nothing.
 * Thread-safe.
 *
 * <p>systemd takes datagrams, which Java can't send to a socket in the file system; its own command
 * sends them, and the unit allows that with {@code NotifyAccess=all}.
 */
public final class ServiceManager implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceManager.class);

  /** So often within the time that systemd allows: one sign may be late, or be lost. */
  private static final int SIGNS_PER_TIMEOUT = 3;

  /** The command takes milliseconds; one that hangs is ended and counts as not told. */
  private static final long COMMAND_SECONDS = 5;

  private final List<String> command;
  private final boolean listens;
  private final Optional<Long> timeoutMicros;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "watchdog");
            thread.setDaemon(true);
            return thread;
          });
  private boolean fails;

  ServiceManager(Map<String, String> environment, List<String> command) {
    this.command = List.copyOf(command);
    listens = environment.containsKey("NOTIFY_SOCKET");
    timeoutMicros = Optional.ofNullable(environment.get("WATCHDOG_USEC")).map(Long::valueOf);
  }

  /** The one that started this program, by the environment it left. */
  public static ServiceManager of(Map<String, String> environment) {
    return new ServiceManager(environment, List.of("systemd-notify"));
  }

  /**
   * The program answers. From now on a sign of life goes out whenever the check passes, if systemd
   * waits for such signs.
   *
   * @param check throws while the program can't do its work; may take long, and is then late
   */
  public void ready(Runnable check) {
    requireNonNull(check);
    if (!listens) {
      return;
    }
    if (!tell("READY=1")) {
      LOG.error("systemd was not told of the start, and will end this program");
    }
    timeoutMicros.ifPresent(
        timeout ->
            timer.scheduleWithFixedDelay(
                () -> sign(check), 0, timeout / SIGNS_PER_TIMEOUT, TimeUnit.MICROSECONDS));
  }

  /** The program begins to end. */
  @Override
  public void close() {
    timer.shutdownNow();
    if (listens) {
      tell("STOPPING=1");
    }
  }

  /** Logged when it begins to fail and when it works again; never thrown: the timer would stop. */
  private void sign(Runnable check) {
    boolean alive = passes(check) && tell("WATCHDOG=1");
    if (fails == alive) {
      fails = !alive;
      if (alive) {
        LOG.info("Signs of life go out again");
      } else {
        LOG.error("No sign of life goes out; systemd ends this program if that lasts");
      }
    }
  }

  private static boolean passes(Runnable check) {
    try {
      check.run();
      return true;
    } catch (RuntimeException e) {
      LOG.debug("Not alive", e);
      return false;
    }
  }

  private boolean tell(String assignment) {
    List<String> words = new ArrayList<>(command);
    words.add(assignment);
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      if (process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      LOG.debug("systemd was not told {}", assignment, e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
