package nl.huisvandekop.journey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import nl.huisvandekop.journey.program.Launch;

/** {@link BareProgram} in a process of its own. Not thread-safe. */
final class BareProcess implements AutoCloseable {
  private final int port;
  private Process process;

  BareProcess(int port) {
    this.port = port;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  long pid() {
    return process.pid();
  }

  void start() {
    List<String> command =
        Launch.java(
            List.of(),
            "-cp",
            System.getProperty("java.class.path"),
            BareProgram.class.getName(),
            String.valueOf(port));
    try {
      process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() {
    if (process != null) {
      stop();
    }
  }
}
