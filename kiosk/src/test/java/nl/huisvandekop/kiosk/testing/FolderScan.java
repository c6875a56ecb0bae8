package nl.huisvandekop.kiosk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads every file at rest, byte for byte, as someone would who took the card. */
public final class FolderScan {
  private FolderScan() {}

  /** Where an id is found: as text in either case, or as its sixteen bytes. */
  public static List<String> idsIn(Path folder, List<UUID> ids) {
    List<String> found = new ArrayList<>();
    forEachFile(
        folder,
        (file, content) -> {
          String lower = content.toLowerCase(java.util.Locale.ROOT);
          for (UUID id : ids) {
            if (lower.contains(id.toString()) || content.contains(bytes(id))) {
              found.add(file.getFileName() + ": " + id);
            }
          }
        });
    return found;
  }

  /** Texts on a date such as {@code 2099-03-04} that tell more than the hour. */
  public static List<String> momentsIn(Path folder, String date) {
    Pattern time = Pattern.compile(Pattern.quote(date) + "[T ]\\d\\d:(?!00:00Z)\\S{0,12}");
    List<String> found = new ArrayList<>();
    forEachFile(
        folder,
        (file, content) -> {
          Matcher matcher = time.matcher(content);
          while (matcher.find()) {
            found.add(file.getFileName() + ": " + matcher.group());
          }
        });
    return found;
  }

  /**
   * Numbers from {@code from} to {@code until} (exclusive): binary, as SQLite and Java store them,
   * in 4 to 8 bytes, or as decimal digits. To find an epoch's seconds or milliseconds.
   */
  public static List<String> numbersIn(Path folder, long from, long until, int bytes) {
    List<String> found = new ArrayList<>();
    Pattern digits = Pattern.compile("\\d{9,13}");
    forEachFile(
        folder,
        (file, content) -> {
          for (int i = 0; i + bytes <= content.length(); i++) {
            long number = 0;
            for (int b = 0; b < bytes; b++) {
              number = number << 8 | content.charAt(i + b);
            }
            if (number >= from && number < until) {
              found.add(file.getFileName() + " at " + i + ": " + number);
            }
          }
          Matcher matcher = digits.matcher(content);
          while (matcher.find()) {
            long number = Long.parseLong(matcher.group());
            if (number >= from && number < until) {
              found.add(file.getFileName() + ": " + number);
            }
          }
        });
    return found;
  }

  private interface Look {
    void at(Path file, String content);
  }

  private static void forEachFile(Path folder, Look look) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look.at(file, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bytes(UUID id) {
    byte[] all =
        java.nio.ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return new String(all, StandardCharsets.ISO_8859_1);
  }
}
