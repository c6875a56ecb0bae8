package nl.huisvandekop.journey.bench;

import io.javalin.Javalin;

/** The least that a Javalin program can be: the baseline for start and memory. */
public final class BareProgram {
  private BareProgram() {}

  /**
   * Serves until it is ended.
   *
   * @param args the port
   */
  public static void main(String[] args) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/health/live", context -> context.result("ok"));
            })
        .start("127.0.0.1", Integer.parseInt(args[0]));
  }
}
