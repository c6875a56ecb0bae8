package nl.huisvandekop.card;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A settings file being read: which keys were asked for, and what is wrong so far. */
final class Answers {
  private static final int MOST_FILE_BYTES = 64 * 1024;

  private final SettingsFile file;
  private final Set<String> known = new HashSet<>();
  private final List<CardProblem> problems = new ArrayList<>();

  Answers(SettingsFile file) {
    this.file = file;
  }

  /** What stands there; the fallback, which may be null, where nothing does. */
  String text(String key, String fallback) {
    known.add(key);
    SettingsFile.Entry entry = file.find(key);
    return entry == null ? fallback : entry.value();
  }

  /** What stands there when it is right; a wrong one is noted, and null. */
  String checked(String key, String fallback, Predicate<String> right) {
    String value = text(key, fallback);
    if (value != null && !right.test(value)) {
      wrong(key);
      return null;
    }
    return value;
  }

  /** One of some words, which stand in the complaint about another. */
  String oneOf(String key, String fallback, List<String> words) {
    String value = text(key, fallback);
    if (value == null || words.contains(value)) {
      return value;
    }
    complain(key, "one-of", key, value, String.join(", ", words), near(value, words));
    return null;
  }

  /** What must stand there, because of another setting; a missing one is noted, and null. */
  String needed(String key, String because) {
    String value = text(key, null);
    if (value == null) {
      problems.add(CardProblem.of("needed", key, because));
    }
    return value;
  }

  /** The text of a file that a setting names; noted, and null, where it can't be read. */
  String fileAt(String key, String name, String firstLine) {
    try {
      if (Files.size(file.beside(name)) <= MOST_FILE_BYTES) {
        String text = Files.readString(file.beside(name), StandardCharsets.US_ASCII).strip();
        if (text.startsWith(firstLine)) {
          return text + "\n";
        }
      }
      complain(key, "file-other", key, name, firstLine);
    } catch (IOException | RuntimeException e) {
      complain(key, "file-unreadable", key, name);
    }
    return null;
  }

  /** Notes that a value is wrong, by the key's own sentence; a secret is never shown. */
  void wrong(String key) {
    SettingsFile.Entry entry = file.find(key);
    String family = key.replaceFirst("_\\d+", "_N");
    complain(key, "wrong." + family, key, entry == null ? "" : entry.value());
  }

  /** Notes a problem with the line where a key stands. */
  void complain(String key, String sentence, Object... blanks) {
    SettingsFile.Entry entry = file.find(key);
    problems.add(new CardProblem(entry == null ? 0 : entry.line(), Words.say(sentence, blanks)));
  }

  /** Notes a setting that stands there without the one that it belongs to. */
  void notAlone(String key, String missing) {
    if (text(key, null) != null) {
      complain(key, "alone", key, missing);
    }
  }

  /** Takes keys for known that were not asked for, such as those of a network left out. */
  void know(Collection<String> keys) {
    known.addAll(keys);
  }

  /** Whether something stands at a key. */
  boolean has(String key) {
    return file.find(key) != null;
  }

  /** All that is wrong, unknown keys too, in the file's order. */
  List<CardProblem> problems() {
    List<CardProblem> all = new ArrayList<>(problems);
    for (SettingsFile.Entry entry : file.entries()) {
      if (!known.contains(entry.key())) {
        String hint = near(entry.key(), known);
        all.add(new CardProblem(entry.line(), Words.say("unknown", entry.key(), hint)));
      }
    }
    all.sort(Comparator.comparingInt(CardProblem::line));
    return all;
  }

  /** "Did you mean …?", or nothing when nothing is near. */
  static String near(String typed, Collection<String> known) {
    return Nearest.of(typed, known).map(word -> Words.say("near", word)).orElse("");
  }
}
