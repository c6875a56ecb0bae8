package nl.huisvandekop.server.region;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of a pack's file. */
final class PackText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PackText() {}

  /** Null if the file is missing (which the validator tells) or is not UTF-8 (told here). */
  static String of(PackFiles files, String name, Problems problems) {
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isEmpty()) {
      return null;
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString();
      // Spreadsheets put one in front.
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(name, 0, "not UTF-8");
      return null;
    }
  }
}
