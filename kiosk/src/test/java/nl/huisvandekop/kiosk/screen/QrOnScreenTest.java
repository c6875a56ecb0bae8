package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.result.CalendarParsedResult;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A phone before the screen: what it reads from the picture that people see. */
class QrOnScreenTest {
  private static final double LEAST_MM = 58;
  private static final double MOST_MM = 70;

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aPageOfTheWegwijzerIsTakenAlong(Screen screen) throws Exception {
    try (Stage stage = new Stage(screen.widthMm, screen.heightMm)) {
      stage.residents.wegwijzer = ResidentStage.one(ResidentStage.entry());
      Result read = read(stage.url("/wegwijzer/thema/een"), screen);
      assertEquals(ResidentStage.entry().url(), read.getText());
    }
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void anActivityGoesIntoThePhonesCalendar(Screen screen) throws Exception {
    try (Stage stage = new Stage(screen.widthMm, screen.heightMm)) {
      CalendarParsedResult dinner = event(read(stage.url("/activiteiten/a1/2026-11-24"), screen));
      assertEquals("Samen eten", dinner.getSummary());
      assertEquals("Huis van Julianadorp, Keuken", dinner.getLocation());
      assertEquals(
          Instant.parse("2026-11-24T16:30:00Z"), Instant.ofEpochMilli(dinner.getStartTimestamp()));
      assertEquals(
          Instant.parse("2026-11-24T18:30:00Z"), Instant.ofEpochMilli(dinner.getEndTimestamp()));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Screen.class, names = "SEVEN_INCH")
  void theLongestTitleStillFitsAndTheRoomIsLeftOut(Screen screen) throws Exception {
    try (Stage stage = new Stage(screen.widthMm, screen.heightMm)) {
      stage.residents.activity = ResidentStage.longest();
      CalendarParsedResult event = event(read(stage.url("/activiteiten/b1/2026-11-24"), screen));
      assertEquals(ResidentStage.longest().title(), event.getSummary());
      assertEquals("Huis van Julianadorp", event.getLocation());
    }
  }

  private static CalendarParsedResult event(Result read) {
    return (CalendarParsedResult) ResultParser.parseResult(read);
  }

  private static Result read(String url, Screen screen) throws Exception {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(screen.widthPx, screen.heightPx);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      page.navigate(url);
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
      assertWholePixels(page, seen, screen);
      int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
      RGBLuminanceSource source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
      Result read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.POSSIBLE_FORMATS, BarcodeFormat.QR_CODE));
      assertEquals("M", read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
      return read;
    }
  }

  /** Every edge between dark and light lies on the grid of modules, and there is no grey. */
  private static void assertWholePixels(Page page, BufferedImage seen, Screen screen) {
    BoundingBox box = page.locator(".qr svg").boundingBox();
    int modules = Integer.parseInt(page.locator(".qr").getAttribute("data-modules"));
    double millimetres = box.width / screen.pxPerMm();
    assertTrue(millimetres >= LEAST_MM && millimetres <= MOST_MM, millimetres + " mm");
    int pixels = (int) Math.round(box.width / modules);
    assertEquals(box.width, pixels * (double) modules, 0.01);
    int left = (int) Math.round(box.x);
    for (int module = 4; module < modules - 4; module++) {
      int y = (int) Math.round(box.y) + module * pixels + pixels / 2;
      for (int x = left; x < left + modules * pixels; x++) {
        int light = seen.getRGB(x, y) & 0xFF;
        assertTrue(light == 0 || light == 0xFF, "grey at " + x + "," + y);
        boolean edge = x > left && light != (seen.getRGB(x - 1, y) & 0xFF);
        assertTrue(!edge || (x - left) % pixels == 0, "an edge within a module at " + x);
      }
    }
  }
}
