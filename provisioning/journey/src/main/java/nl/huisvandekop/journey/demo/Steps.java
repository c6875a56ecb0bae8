package nl.huisvandekop.journey.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints each step as it begins, and how long it took. */
final class Steps {
  private final PrintStream out;

  Steps(PrintStream out) {
    this.out = out;
  }

  /** A step did not succeed; {@link #getMessage} is the step's name. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String step, RuntimeException cause) {
      super(step, cause);
    }
  }

  /**
   * Runs a step.
   *
   * @throws Failed when it throws
   */
  <T> T run(String name, Supplier<T> step) {
    out.print("  " + name + " ... ");
    out.flush();
    long start = System.nanoTime();
    try {
      T result = step.get();
      out.printf(Locale.ROOT, "%.1f s%n", seconds(start));
      return result;
    } catch (RuntimeException e) {
      out.printf(Locale.ROOT, "failed after %.1f s%n", seconds(start));
      throw new Failed(name, e);
    }
  }

  /** Runs a step that gives nothing back. */
  void run(String name, Runnable step) {
    run(
        name,
        () -> {
          step.run();
          return null;
        });
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
