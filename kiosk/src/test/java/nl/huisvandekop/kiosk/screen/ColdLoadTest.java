package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a browser that has nothing yet is sent for home, as it is before compression. */
class ColdLoadTest extends BrowserTest {
  private static final int MOST_BYTES = 150_000;

  @ParameterizedTest
  @EnumSource(Language.class)
  void homeWeighsLittleInEachLanguageItsFontsIncluded(Language language) {
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    page.navigate(kiosk.url("/?lang=" + language.code()));
    page.evaluate("document.fonts.ready.then(() => true)");
    assertThat(page.locator("#here")).isVisible();

    List<String> weights =
        responses.stream()
            .filter(response -> !response.url().contains("/api/"))
            .map(response -> response.url() + " " + response.body().length)
            .toList();
    int bytes =
        weights.stream()
            .mapToInt(weight -> Integer.parseInt(weight.substring(weight.indexOf(' ') + 1)))
            .sum();
    assertTrue(weights.stream().anyMatch(weight -> weight.contains(".woff2")), weights::toString);
    assertTrue(bytes < MOST_BYTES, () -> bytes + " bytes: " + String.join("\n", weights));
  }
}
