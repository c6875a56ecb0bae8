package nl.huisvandekop.card;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A site's settings as they stand in the file: {@code KEY=value}, a line each, {@code #} begins a
 * remark. A value is what stands behind the first {@code =}, without the blanks around it; nothing
 * in it means anything else, so that a password can hold any character. Immutable.
 */
final class SettingsFile {
  private static final int MOST_BYTES = 64 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path folder;
  private final Map<String, Entry> entries;

  /** What stands in a line. */
  record Entry(String key, String value, int line) {}

  private SettingsFile(Path folder, Map<String, Entry> entries) {
    this.folder = folder;
    this.entries = entries;
  }

  /**
   * Reads it.
   *
   * @throws CardException naming every line that can't be read
   */
  static SettingsFile read(Path file) throws CardException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<CardProblem> problems = new ArrayList<>();
    List<String> lines = text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        take(line, i + 1, entries, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new CardException(problems);
    }
    return new SettingsFile(file.toAbsolutePath().getParent(), entries);
  }

  /** All lines that say something, in the file's order. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** What stands at a key, null where the key is missing or has nothing behind it. */
  Entry find(String key) {
    Entry entry = entries.get(key);
    return entry == null || entry.value().isEmpty() ? null : entry;
  }

  /** A file that a setting names, beside the settings file unless it says where. */
  Path beside(String name) {
    return folder.resolve(name);
  }

  private static void take(
      String line, int number, Map<String, Entry> entries, List<CardProblem> problems) {
    int equals = line.indexOf('=');
    if (equals <= 0) {
      problems.add(new CardProblem(number, Words.say("no-equals")));
      return;
    }
    String key = line.substring(0, equals).strip();
    Entry entry = new Entry(key, line.substring(equals + 1).strip(), number);
    Entry before = entries.putIfAbsent(key, entry);
    if (before != null) {
      problems.add(new CardProblem(number, Words.say("twice", key, before.line())));
    }
  }

  private static String text(Path file) throws CardException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new CardException(CardProblem.of("file-too-large", file));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new CardException(CardProblem.of("file-not-utf8", file));
    } catch (IOException e) {
      throw new CardException(CardProblem.of("file-missing", file));
    }
  }
}
