package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading aloud, with a machine that has voices and writes down what it was told to say. */
class ReadAloudTest extends BrowserTest {
  private void open(String voices) {
    context.addInitScript(machine(voices));
    page.navigate(kiosk.url("/"));
    waitFor("document.querySelector('.read-aloud').dataset.state");
  }

  private static String machine(String voices) {
    return "const VOICES = " + voices + ";\n" + Chromium.script("voices.js");
  }

  /** The page's policy forbids what waitForFunction does. */
  private void waitFor(String condition) {
    page.evaluate(
        "new Promise(done => setInterval(() => { if (" + condition + ") done(true); }, 5))");
  }

  /** A page in Arabic on which a volunteer wrote in Dutch. */
  private void openArabic(String voices) {
    Screens screens = new Screens(217, 136);
    String html =
        "<!doctype html><html lang=ar dir=rtl><title>x</title><main><h1>أنا هنا!</h1>"
            + "<p>الآن: <span lang=nl>Koffie-inloop</span></p>"
            + screens.render("read-aloud", new Preferences(Language.AR, false, false), Map.of())
            + "</main><script type=module src='"
            + screens.files().href("read-aloud.js")
            + "'></script>";
    page.route(
        "**/voorbeeld",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html)));
    context.addInitScript(machine(voices));
    page.navigate(kiosk.url("/voorbeeld"));
    waitFor("document.querySelector('.read-aloud').dataset.state");
  }

  private Locator button() {
    return page.locator(".read-aloud:visible");
  }

  @SuppressWarnings("unchecked") // the script keeps a list of strings
  private List<String> said() {
    return (List<String>) page.evaluate("said");
  }

  @Test
  void whatIsToBeSeenIsSaidAndTheButtonTellsHowToStop() {
    addActivity("Koffie-inloop", "10:00:00", "12:00:00");
    open("['nl']");
    assertEquals("Lees voor", button().innerText());

    button().tap();
    waitFor("said.length > 3");

    assertEquals("Stop met lezen", button().innerText());
    List<String> said = said();
    assertTrue(said.contains("nl: Ik ben er!"), said::toString);
    assertTrue(said.contains("nl: Koffie-inloop"), said::toString);
    assertFalse(said.contains("nl: Fijn dat je er bent!"), "the hidden screen: " + said);
    assertFalse(said.stream().anyMatch(text -> text.contains("Lees voor")), said::toString);

    page.evaluate("endOfAll()");
    assertEquals("Lees voor", button().innerText());
  }

  @Test
  void aTouchAKeyOrAnotherPageEndsIt() {
    open("['nl']");
    button().tap();
    waitFor("said.length > 3");
    page.locator("h1").first().tap();
    assertEquals("cancelled", said().get(said().size() - 1));
    assertEquals("Lees voor", button().innerText());

    button().tap();
    waitFor("said.at(-1) !== 'cancelled'");
    page.keyboard().press("Tab");
    assertEquals("cancelled", said().get(said().size() - 1));

    button().tap();
    waitFor("said.at(-1) !== 'cancelled'");
    page.evaluate("window.dispatchEvent(new Event('pagehide'))");
    assertEquals("cancelled", said().get(said().size() - 1));
  }

  @Test
  void aPageInAnotherLanguageHasThatVoiceAndNamesThatVolunteersWroteAreInDutch() {
    openArabic("['nl', 'ar-EG']");
    button().tap();
    waitFor("said.length > 2");
    assertEquals(List.of("ar-EG: أنا هنا!", "ar-EG: الآن:", "nl: Koffie-inloop"), said());
  }

  @Test
  void withoutAVoiceOfItsOwnTheButtonSaysSo() {
    openArabic("['nl', 'ar-XX']");
    assertEquals("لا يوجد صوت", button().innerText());
    assertEquals("true", button().getAttribute("aria-disabled"));
    button().tap(new Locator.TapOptions().setForce(true));
    assertEquals(List.of(), said());
  }

  @Test
  void anOpenPageTellsThatItIsAliveAndWhatItCanSpeak() {
    context.addInitScript(machine("['ar-EG', 'nl', 'fr']"));
    Request beat =
        page.waitForRequest(kiosk.url("/api/heartbeat"), () -> page.navigate(kiosk.url("/")));
    assertEquals("{\"voices\":[\"nl\",\"ar\"]}", beat.postData());
    assertEquals(204, beat.response().status());
  }

  @Test
  void aVoiceThatBreaksIsSaidToo() {
    open("['nl']");
    button().tap();
    waitFor("said.length > 3");
    page.evaluate("breaks()");
    assertEquals("Voorlezen kan niet", button().innerText());
  }
}
