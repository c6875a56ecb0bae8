package nl.huisvandekop.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookTest {
  private Javalin app;

  @BeforeEach
  void start() {
    app =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(Look.files().path(), Look.files()::serve);
            });
    app.start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    app.stop();
  }

  @Test
  void aFileMayBeKeptForEver() throws Exception {
    HttpResponse<byte[]> answer = get(Look.font());

    assertEquals(200, answer.statusCode());
    assertEquals("font/woff2", answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        "public, max-age=31536000, immutable",
        answer.headers().firstValue("Cache-Control").orElseThrow());
    assertEquals("wOF2", new String(answer.body(), 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void aFileOfAnotherReleaseIsNotFound() throws Exception {
    assertEquals(404, get("/look/000000000000/house.css").statusCode());
    assertEquals(404, get(Look.css().replace("house.css", "other.css")).statusCode());
  }

  @Test
  void everyFileThatTheStylesheetNamesIsServedBesideIt() throws Exception {
    Matcher named = Pattern.compile("url\\(([^)]+)\\)").matcher(css());
    int count = 0;
    while (named.find()) {
      count++;
      String beside = Look.css().replace("house.css", named.group(1));
      assertEquals(200, get(beside).statusCode(), beside);
    }
    assertEquals(5, count);
  }

  @Test
  void stylesWithinAPageNameTheFontsWhereTheyAre() throws Exception {
    Matcher named = Pattern.compile("url\\(([^)]+)\\)").matcher(Look.styles());
    while (named.find()) {
      assertEquals(200, get(named.group(1)).statusCode(), named.group(1));
    }
    assertTrue(Look.styles().contains("url(" + Look.font() + ")"));
  }

  @Test
  void aLanguageLoadsItsOwnLettersBesideThoseOfDutchNames() throws Exception {
    assertEquals(List.of(Look.font()), Look.fonts("nl"));
    for (String language : List.of("pl", "tr", "uk", "ar")) {
      List<String> fonts = Look.fonts(language);
      assertEquals(Look.font(), fonts.get(0));
      int bytes = 0;
      for (String font : fonts) {
        HttpResponse<byte[]> answer = get(font);
        assertEquals(200, answer.statusCode(), font);
        bytes += answer.body().length;
      }
      assertTrue(fonts.size() == 2 && bytes < 81_000, language + ": " + bytes + " bytes");
    }
  }

  @Test
  void anotherContentGetsAnotherPath() {
    Assets one = Assets.read("look", List.of("house.css"));
    Assets two = Assets.read("look", List.of("house.css", "logo.svg"));

    assertFalse(one.href("house.css").equals(two.href("house.css")));
    assertThrows(IllegalArgumentException.class, () -> one.href("logo.svg"));
  }

  @Test
  void anIconIsInlineSvgWithoutStyleOrClassOfItsSource() {
    String coffee = Icons.svg("coffee");

    assertTrue(coffee.startsWith("<svg class=\"icon\" "), coffee);
    assertTrue(coffee.endsWith("</svg>"), coffee);
    assertFalse(coffee.contains("tabler"), coffee);
    assertEquals(Icons.svg("calendar-event"), Icons.svg("no-such-icon", "calendar-event"));
    assertEquals(Icons.svg("calendar-event"), Icons.svg("../logo", "calendar-event"));
    assertEquals(Icons.svg("calendar-event"), Icons.svg(null, "calendar-event"));
    assertThrows(IllegalArgumentException.class, () -> Icons.svg("no-such-icon"));
  }

  @Test
  void everyTextColourReaches45AndEveryLine3OnEveryGround() {
    Map<String, String> tokens = tokens();
    List<String> grounds =
        List.of(
            "sand",
            "sand-deep",
            "paper",
            "tint-sun",
            "tint-leaf",
            "tint-sky",
            "tint-rose",
            "tint-sea");
    for (String ground : grounds) {
      for (String text : List.of("ink", "ink-soft", "sea", "tulip", "tulip-deep", "leaf-deep")) {
        assertContrast(tokens, text, ground, 4.5);
      }
      assertContrast(tokens, "line", ground, 3);
    }
    for (String ground : List.of("sea", "sea-bright", "sea-deep", "tulip", "leaf")) {
      assertContrast(tokens, "paper", ground, 4.5);
    }
  }

  private static void assertContrast(
      Map<String, String> tokens, String front, String ground, double least) {
    double a = luminance(tokens.get(front));
    double b = luminance(tokens.get(ground));
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertTrue(contrast >= least, front + " on " + ground + ": " + contrast);
  }

  /** Relative luminance, WCAG 2.2. */
  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static Map<String, String> tokens() {
    Map<String, String> tokens = new HashMap<>();
    Matcher token = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});").matcher(css());
    while (token.find()) {
      tokens.put(token.group(1), token.group(2));
    }
    return tokens;
  }

  private static String css() {
    return new String(Assets.resource("/look/house.css"), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + app.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
