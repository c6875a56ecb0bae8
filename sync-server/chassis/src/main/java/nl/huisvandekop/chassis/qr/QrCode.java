package nl.huisvandekop.chassis.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code at level M with its quiet zone. Immutable.
 *
 * <p>Whoever shows it gives every module the same whole number of pixels: a width in pixels that is
 * a multiple of {@link #modules}.
 */
public final class QrCode {
  /**
   * The finest that is made: at 6 to 7 cm its modules are a millimetre wide, which an old phone's
   * camera still tells apart at arm's length.
   */
  public static final int MOST_VERSION = 10;

  private static final int QUIET = 4;
  private static final byte DARK = 1;

  private final ByteMatrix matrix;

  private QrCode(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** Empty when the text is too long for {@link #MOST_VERSION}, or there is none. */
  public static Optional<QrCode> find(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var code = Encoder.encode(text, ErrorCorrectionLevel.M, hints(text));
      return code.getVersion().getVersionNumber() > MOST_VERSION
          ? Optional.empty()
          : Optional.of(new QrCode(code.getMatrix()));
    } catch (WriterException tooLong) {
      return Optional.empty();
    }
  }

  /** Plain text goes without a mark of its alphabet, which the oldest readers do not know. */
  private static Map<EncodeHintType, ?> hints(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
        ? Map.of()
        : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
  }

  /** How many modules it is wide and high, the quiet zone among them. */
  public int modules() {
    return matrix.getWidth() + 2 * QUIET;
  }

  /** As inline SVG, trusted markup: dark on white whatever surrounds it. */
  public String svg() {
    StringBuilder path = new StringBuilder(4_096);
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (isDark(x, y)) {
          int first = x;
          while (x + 1 < matrix.getWidth() && isDark(x + 1, y)) {
            x++;
          }
          run(path, first, x, y);
        }
      }
    }
    return "<svg viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\" aria-hidden=\"true\""
            .formatted(modules())
        + " focusable=\"false\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>".formatted(modules())
        + "<path fill=\"#000\" d=\""
        + path
        + "\"/></svg>";
  }

  private boolean isDark(int x, int y) {
    return matrix.get(x, y) == DARK;
  }

  private static void run(StringBuilder path, int first, int last, int y) {
    int width = last - first + 1;
    path.append('M').append(first + QUIET).append(' ').append(y + QUIET);
    path.append('h').append(width).append("v1h-").append(width).append('z');
  }
}
