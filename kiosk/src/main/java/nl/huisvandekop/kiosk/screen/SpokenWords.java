package nl.huisvandekop.kiosk.screen;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.look.Icons;

/** Which languages this kiosk can read aloud, and what helps where it cannot. */
final class SpokenWords {
  private SpokenWords() {}

  /**
   * @param spoken null while no screen has said so
   */
  static StatePage.Fact of(Set<Language> spoken, Texts t) {
    if (spoken == null) {
      return fact("good", t.get("state.spoken.unknown"), "", t);
    }
    String silent = names(language -> !spoken.contains(language));
    String can = spoken.isEmpty() ? "" : t.get("state.spoken.can", names(spoken::contains));
    if (silent.isEmpty()) {
      return fact("good", t.get("state.spoken.all"), can, t);
    }
    String more = (can + " " + t.get("state.spoken.install")).strip();
    return fact("care", t.get("state.spoken.silent", silent), more, t);
  }

  private static String names(Predicate<Language> which) {
    return Stream.of(Language.values())
        .filter(which)
        .map(Language::ownName)
        .collect(Collectors.joining(", "));
  }

  private static StatePage.Fact fact(String level, String value, String detail, Texts t) {
    return new StatePage.Fact(Icons.svg("volume"), t.get("state.spoken"), level, value, detail);
  }
}
