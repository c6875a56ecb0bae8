package nl.huisvandekop.kiosk.screen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The states of the agenda's screens. */
final class AgendaScenes {
  private static final String AGENDA = "/vrijwilliger/agenda";
  private static final String EDITOR = AGENDA + "/nieuw";
  private static final Consumer<Page> NOTHING = page -> {};

  private AgendaScenes() {}

  static List<Scene> all() {
    return List.of(
        agenda("agenda", AgendaStage::week),
        agenda("agenda-empty", AgendaStage::empty),
        agenda("agenda-busy", AgendaStage::busy),
        agenda("agenda-undone", AgendaStage::undone),
        occurrence("occurrence", AgendaStage::occurrence, NOTHING),
        occurrence("occurrence-cancelled", AgendaStage::cancelledOccurrence, NOTHING),
        choices("new", AgendaStage::choices),
        calendar("calendar", NOTHING),
        calendar("calendar-no-stick", AgendaScenes::noStick),
        calendar("calendar-preview", AgendaScenes::preview),
        editor("editor-day", AgendaStage::template, NOTHING),
        editor("editor-filled", AgendaStage::template, AgendaScenes::pickDay),
        editor("editor-name", AgendaStage::nothing, NOTHING),
        editor("editor-long", AgendaStage::longest, NOTHING),
        editor("editor-once", AgendaStage::once, NOTHING),
        editor("editor-time", AgendaStage::filled, page -> open(page, "time")),
        editor("editor-repeat", AgendaStage::filled, AgendaScenes::repeat),
        editor("editor-room", AgendaStage::filled, page -> open(page, "room")),
        editor("editor-theme", AgendaStage::filled, page -> open(page, "theme")),
        editor("editor-places", AgendaStage::filled, page -> open(page, "places")),
        editor("editor-sensitive", AgendaStage::filled, page -> open(page, "sensitive")),
        editor("editor-refused", AgendaStage::filled, AgendaScenes::refused),
        editor("editor-warned", AgendaStage::filled, AgendaScenes::warned));
  }

  private static Scene agenda(String name, Supplier<AgendaView> view) {
    return new Scene(name, stage -> stage.agenda = view.get(), AGENDA, NOTHING, true);
  }

  private static Scene occurrence(String name, Supplier<OccurrenceView> view, Consumer<Page> play) {
    return new Scene(name, stage -> stage.occurrence = view.get(), AGENDA + "/a2", play, true);
  }

  private static Scene calendar(String name, Consumer<Page> play) {
    return new Scene(name, stage -> {}, AGENDA + "/bestand", play, true);
  }

  private static Scene choices(String name, Supplier<NewActivityView> view) {
    return new Scene(name, stage -> stage.choices = view.get(), EDITOR, NOTHING, true);
  }

  private static Scene editor(String name, Supplier<EditorView> view, Consumer<Page> play) {
    return new Scene(name, stage -> stage.editor = view.get(), EDITOR + "/a2", play, true);
  }

  private static void answer(Page page, String path, int status, String body) {
    page.route(
        path,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(body)));
  }

  private static void noStick(Page page) {
    answer(page, "**/api/agenda/sticks", 200, "{\"sticks\":[]}");
    page.locator("[data-go=out]").click();
    page.locator("#no-stick").waitFor();
  }

  private static void preview(Page page) {
    answer(page, "**/api/agenda/sticks", 200, AgendaStage.STICKS);
    answer(page, "**/api/agenda/import", 200, AgendaStage.PREVIEW);
    page.locator("[data-go=in]").click();
    page.locator("text=agenda-2026.ics").click();
    page.locator("#items button").nth(1).click();
  }

  private static void open(Page page, String field) {
    page.locator("[data-open=" + field + "]").click();
  }

  private static void pickDay(Page page) {
    answer(page, "**/api/draft", 204, "");
    page.locator("[data-day='2026-12-01']").click();
  }

  private static void repeat(Page page) {
    answer(page, "**/api/draft", 204, "");
    open(page, "repeat");
    page.locator("[data-kind=weeks]").click();
    page.locator("[data-also='4']").click();
    page.locator("[data-ends=count]").click();
  }

  private static void refused(Page page) {
    String detail = "De naam heeft tekens die je niet ziet. Typ de tekst opnieuw.";
    answer(page, "**/api/draft", 204, "");
    answer(
        page,
        "**/api/activities/a2",
        422,
        "{\"code\":\"title-not-plain\",\"detail\":\"" + detail + "\"}");
    page.locator("#save").click();
    page.waitForCondition(() -> page.locator("#said").innerText().contains(detail));
  }

  private static void warned(Page page) {
    String detail =
        "Op dinsdag 1 december is in de Huiskamer ook: Naaiclub (van 11:00 tot 13:00 uur).";
    answer(page, "**/api/draft", 204, "");
    answer(
        page,
        "**/api/activities/a2",
        200,
        "{\"warnings\":[{\"code\":\"room-taken\",\"detail\":\"" + detail + "\"}]}");
    page.locator("#save").click();
    page.locator("#warned-title").waitFor();
  }
}
