package nl.huisvandekop.chassis.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final int QUIET = 4;

  private static QrCode code(String text) {
    return QrCode.find(text).orElseThrow();
  }

  /** Reads the SVG as a phone would read the screen. */
  private static DecoderResult read(QrCode code) throws Exception {
    int inner = code.modules() - 2 * QUIET;
    BitMatrix modules = new BitMatrix(inner);
    Matcher run = RUN.matcher(code.svg().substring(code.svg().indexOf("#000")));
    while (run.find()) {
      assertEquals(run.group(3), run.group(4));
      modules.setRegion(
          Integer.parseInt(run.group(1)) - QUIET,
          Integer.parseInt(run.group(2)) - QUIET,
          Integer.parseInt(run.group(3)),
          1);
    }
    return new Decoder()
        .decode(modules, Map.of(DecodeHintType.POSSIBLE_FORMATS, BarcodeFormat.QR_CODE));
  }

  @Test
  void whatIsDrawnReadsAsWhatWasSaidAtLevelM() throws Exception {
    for (String text :
        new String[] {
          "https://voorbeeld.nl/loket", "Koffie-inloop", "€ 2, café", "العربية", "Зустріч", "☕🍲"
        }) {
      DecoderResult read = read(code(text));
      assertEquals(text, read.getText());
      assertEquals("M", read.getECLevel());
    }
  }

  @Test
  void anythingThatFitsReadsBackTheSame() throws Exception {
    long seed = 20_261_124L;
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(100);
      int[] letters = {'a', 'Z', '7', ' ', ';', 'é', '€', 'ع', 'ї', 0x1F600};
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      Optional<QrCode> code = QrCode.find(text.toString());
      if (code.isPresent()) {
        assertEquals(text.toString(), read(code.get()).getText(), "seed " + seed);
      }
    }
  }

  @Test
  void aShortAddressMakesACoarseCode() {
    assertEquals(37, code("https://huisvandekop.nl/voorbeeld").modules());
  }

  @Test
  void whatWouldBeTooFineForAnOldPhoneIsNotMade() {
    assertEquals(65, code("x".repeat(213)).modules());
    assertTrue(QrCode.find("x".repeat(214)).isEmpty());
    assertTrue(QrCode.find("x".repeat(10_000)).isEmpty());
    assertTrue(QrCode.find("").isEmpty());
    assertTrue(QrCode.find(null).isEmpty());
  }

  @Test
  void itsEdgesAreQuiet() throws Exception {
    QrCode code = code("https://voorbeeld.nl/loket");
    Matcher run = RUN.matcher(code.svg());
    int left = code.modules();
    while (run.find()) {
      int x = Integer.parseInt(run.group(1));
      int y = Integer.parseInt(run.group(2));
      int end = x + Integer.parseInt(run.group(3));
      assertTrue(x >= QUIET && y >= QUIET && end <= code.modules() - QUIET, run.group());
      left = Math.min(left, x);
    }
    assertEquals(QUIET, left);
  }
}
