package nl.huisvandekop.server.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file as text, in whatever encoding a spreadsheet wrote it.
 *
 * @param encoding that it was in, such as {@code windows-1252}
 */
record TableText(String text, String encoding) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Without a mark at the start, of every two bytes of UTF-16 text in our letters one is zero. */
  private static final int SHARE_OF_ZEROS = 4;

  /** Marks at the start of a file that say its encoding. */
  private record Mark(Charset charset, int... bytes) {
    boolean begins(byte[] file) {
      return file.length >= bytes.length
          && IntStream.range(0, bytes.length).allMatch(i -> (file[i] & 0xff) == bytes[i]);
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
          new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe),
          new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff));

  /** Empty when the file is no text in any encoding that is known here. */
  static Optional<TableText> of(byte[] file) {
    for (Mark mark : MARKS) {
      if (mark.begins(file)) {
        return decode(file, mark.bytes().length, mark.charset());
      }
    }
    long even = zeros(file, 0);
    long odd = zeros(file, 1);
    if (Math.max(even, odd) * SHARE_OF_ZEROS > file.length) {
      return decode(file, 0, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    return decode(file, 0, StandardCharsets.UTF_8).or(() -> decode(file, 0, WINDOWS));
  }

  private static long zeros(byte[] file, int from) {
    return IntStream.iterate(from, i -> i < file.length, i -> i + 2)
        .filter(i -> file[i] == 0)
        .count();
  }

  private static Optional<TableText> decode(byte[] file, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file, from, file.length - from))
              .toString();
      return text.indexOf(0) >= 0
          ? Optional.empty()
          : Optional.of(new TableText(text, charset.name()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether it looks like UTF-8 that something before us read as Windows-1252: {@code CafÃ©}. */
  boolean garbled() {
    return text.contains("Ã©") || text.contains("Ã«") || text.contains("â€");
  }
}
