package nl.huisvandekop.kiosk.screen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import nl.huisvandekop.kiosk.screen.ProgrammeChoice.Span;

/** The states of the agenda's and De Wegwijzer's pages. */
final class ResidentScenes {
  private static final Consumer<Stage> AS_IT_IS = stage -> {};
  private static final Consumer<Page> NOTHING = page -> {};

  private ResidentScenes() {}

  static List<Scene> all() {
    return List.of(
        scene("programme", "/activiteiten", AS_IT_IS, NOTHING),
        scene("programme-chosen", "/activiteiten", ResidentScenes::filtered, NOTHING),
        scene("programme-nothing", "/activiteiten", ResidentScenes::noneChosen, NOTHING),
        scene("programme-choice", "/activiteiten/kiezen", ResidentScenes::filtered, NOTHING),
        scene("activity", ACTIVITY, AS_IT_IS, NOTHING),
        scene("activity-longest", ACTIVITY, ResidentScenes::longest, NOTHING),
        scene("activity-cancelled", ACTIVITY, ResidentScenes::cancelled, NOTHING),
        scene("activity-coming", ACTIVITY, AS_IT_IS, page -> want(page, 201)),
        scene("wegwijzer", "/wegwijzer", AS_IT_IS, NOTHING),
        scene("wegwijzer-theme", "/wegwijzer/thema", ResidentScenes::theme, NOTHING),
        scene("wegwijzer-entry", ENTRY, ResidentScenes::entry, NOTHING));
  }

  private static final String ACTIVITY = "/activiteiten/a1/2026-11-24";
  private static final String ENTRY = "/wegwijzer/thema/een";

  private static Scene scene(String name, String path, Consumer<Stage> set, Consumer<Page> play) {
    return new Scene(name, set, path, play, true);
  }

  private static void filtered(Stage stage) {
    stage.residents.programme =
        ResidentStage.programme(
            Span.TODAY,
            "geld-en-werk",
            "kinderen van 4 tot 12",
            List.of(ResidentStage.coffee(), ResidentStage.longest()));
  }

  private static void noneChosen(Stage stage) {
    stage.residents.programme = ResidentStage.programme(Span.LATER, "wonen", null, List.of());
  }

  private static void longest(Stage stage) {
    stage.residents.activity = ResidentStage.longest();
  }

  private static void cancelled(Stage stage) {
    stage.residents.activity = ResidentStage.cancelled();
  }

  private static void theme(Stage stage) {
    stage.residents.wegwijzer = ResidentStage.entries();
  }

  private static void entry(Stage stage) {
    stage.residents.wegwijzer = ResidentStage.one(ResidentStage.entry());
  }

  private static void want(Page page, int status) {
    page.route(
        "**/api/activities/**",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
    page.locator("#want").click();
    page.locator("#coming-said").waitFor();
  }
}
