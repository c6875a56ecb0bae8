package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import nl.huisvandekop.kiosk.store.Sql;
import org.junit.jupiter.api.Test;

/** What a volunteer does about a change that the server did not take, on a real kiosk. */
class RejectedDocumentTest extends BrowserTest {
  private String rejected(String title) {
    String id = addActivity(title, "10:00:00", "12:00:00");
    kiosk.inStore(
        connection ->
            Sql.update(
                connection,
                "UPDATE document SET mark = 'refused', refusal_detail = 'x',"
                    + " refusal_code = 'recurrence-not-understood' WHERE id = ?",
                id));
    page.navigate(kiosk.url("/vrijwilliger/toestand"));
    assertThat(page.locator(".rejected")).containsText(title);
    assertThat(page.locator(".rejected")).containsText("Kies de herhaling opnieuw");
    return id;
  }

  private Locator button(String words) {
    return page.locator(".rejected .button:visible", new Page.LocatorOptions().setHasText(words));
  }

  private String mark(String id) {
    return kiosk.number(
                "SELECT count(*) FROM document WHERE mark = 'offered' AND id = '" + id + "'")
            == 1
        ? "offered"
        : "";
  }

  @Test
  void whatIsTriedAgainGoesOutAgain() {
    String id = rejected("Koffie");
    button("Probeer opnieuw").tap();
    assertThat(page.locator(".rejected")).hasCount(0);
    assertEquals("offered", mark(id));
  }

  @Test
  void throwingAwayAsksOnceMoreAndThenItIsGone() {
    String id = rejected("Koffie");
    button("Gooi weg").first().tap();
    assertThat(page.locator(".rejected-sure")).containsText("helemaal weg");
    button("Nee, bewaar").tap();
    assertThat(page.locator(".rejected-sure")).isHidden();
    assertEquals(1, kiosk.number("SELECT count(*) FROM document WHERE id = '" + id + "'"));

    button("Gooi weg").first().tap();
    button("Ja, gooi weg").tap();
    assertThat(page.locator(".rejected")).hasCount(0);
    assertEquals(0, kiosk.number("SELECT count(*) FROM document WHERE id = '" + id + "'"));
  }

  @Test
  void whatCanBeMendedIsOneTapAway() {
    rejected("Koffie");
    button("Pas aan").tap();
    assertThat(page.locator("main.editor").first()).containsText("Koffie");
  }

  @Test
  void onlyWhatWasRejectedCanBeTriedAgainOrThrownAway() {
    String id = addActivity("Koffie", "10:00:00", "12:00:00");
    for (String what : new String[] {"retry", "discard"}) {
      String path = kiosk.url("/api/documents/" + id + "/" + what);
      assertEquals(404, context.request().post(path).status());
    }
    assertEquals(1, kiosk.number("SELECT count(*) FROM document"));
    context.clearCookies();
    String path = kiosk.url("/api/documents/" + id + "/discard");
    assertEquals(
        403, context.request().post(path, RequestOptions.create().setData(Map.of())).status());
  }
}
