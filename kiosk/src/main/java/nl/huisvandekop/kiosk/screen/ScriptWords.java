package nl.huisvandekop.kiosk.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.json.Json;

/** Texts that a page's script says, once it knows what to fill in. */
final class ScriptWords {
  private static final List<String> REPEAT =
      List.of(
          "repeat.once",
          "repeat.daily",
          "repeat.weekly",
          "repeat.weekly.2",
          "repeat.weekly.n",
          "repeat.nth",
          "repeat.last",
          "repeat.until",
          "repeat.count",
          "repeat.and",
          "repeat.other");

  private ScriptWords() {}

  /** These and how often something is, as JSON by key. */
  static String of(Texts t, List<String> keys) {
    return json(
        Stream.concat(keys.stream(), REPEAT.stream())
            .collect(Collectors.toMap(key -> key, t::get)));
  }

  /** What a page's script starts with. */
  static String json(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
