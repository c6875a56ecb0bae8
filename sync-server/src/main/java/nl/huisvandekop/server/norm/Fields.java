package nl.huisvandekop.server.norm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.huisvandekop.server.norm.NormFault.Kind;

/** The fields of one JSON object, read one by one; what is wrong is noted and read on. */
final class Fields {
  private static final int SHOWN = 40;

  private final JsonNode node;
  private final String criterion;
  private final List<NormFault> faults;

  Fields(JsonNode node, String criterion, List<NormFault> faults) {
    this.node = node;
    this.criterion = criterion;
    this.faults = faults;
  }

  void wrong(String field, Kind kind, String given, String expected) {
    String cut = given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given;
    faults.add(new NormFault(criterion, field, kind, cut, expected));
  }

  void onlyKnown(Set<String> known) {
    Iterator<String> names = node.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!known.contains(name)) {
        wrong(name, Kind.UNKNOWN, name, "known are " + String.join(", ", known));
      }
    }
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  JsonNode get(String field) {
    return node.path(field);
  }

  /** Empty text where it is not there, which is noted. */
  String text(String field, int most) {
    String text = textOrNull(field, most);
    if (text == null && !noted(field)) {
      wrong(field, Kind.MISSING, "", "a text of 1 to " + most + " characters");
    }
    return text == null ? "" : text;
  }

  String textOrNull(String field, int most) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      wrong(field, Kind.WRONG_TYPE, value.toString(), "a text");
      return null;
    }
    String text = value.textValue().strip();
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
      wrong(field, Kind.OUT_OF_BOUNDS, text, "one line of 1 to " + most + " characters");
    }
    return text;
  }

  String code(String field, Pattern form, String example) {
    String code = textOrNull(field, SHOWN);
    if (code == null) {
      if (!noted(field)) {
        wrong(field, Kind.MISSING, "", "such as " + example);
      }
      return "";
    }
    if (!form.matcher(code).matches()) {
      wrong(field, Kind.OUT_OF_BOUNDS, code, "such as " + example);
    }
    return code;
  }

  /** One of an enum, by its name; null where it is not, which is noted. */
  <T> T named(String field, Function<String, Optional<T>> find, Object[] all) {
    String code = textOrNull(field, SHOWN);
    String expected = "one of " + String.join(", ", names(all));
    if (code == null) {
      if (!noted(field)) {
        wrong(field, Kind.MISSING, "", expected);
      }
      return null;
    }
    Optional<T> found = find.apply(code);
    if (found.isEmpty()) {
      wrong(field, Kind.UNKNOWN, code, expected);
    }
    return found.orElse(null);
  }

  private static List<String> names(Object[] all) {
    List<String> names = new ArrayList<>();
    for (Object one : all) {
      names.add(one.toString());
    }
    return names;
  }

  /** The lower bound where it is not there or wrong, which is noted. */
  int whole(String field, int from, int through) {
    Integer value = wholeOrNull(field, from, through);
    if (value == null && !noted(field)) {
      wrong(field, Kind.MISSING, "", "a whole number from " + from + " to " + through);
    }
    return value == null ? from : value;
  }

  Integer wholeOrNull(String field, int from, int through) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String expected = "a whole number from " + from + " to " + through;
    if (!value.isIntegralNumber()) {
      wrong(field, Kind.WRONG_TYPE, value.toString(), expected);
      return null;
    }
    if (!value.canConvertToInt() || value.intValue() < from || value.intValue() > through) {
      wrong(field, Kind.OUT_OF_BOUNDS, value.toString(), expected);
      return null;
    }
    return value.intValue();
  }

  boolean yesNo(String field) {
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      wrong(field, Kind.WRONG_TYPE, value.toString(), "true or false");
    }
    return value.asBoolean(false);
  }

  /** Empty where it is no list, which is noted. */
  List<JsonNode> list(String field, int most) {
    JsonNode value = node.path(field);
    if (!value.isArray()) {
      Kind kind = value.isMissingNode() || value.isNull() ? Kind.MISSING : Kind.WRONG_TYPE;
      wrong(field, kind, value.toString(), "a list");
      return List.of();
    }
    if (value.size() > most) {
      wrong(field, Kind.OUT_OF_BOUNDS, value.size() + " entries", "at most " + most);
      return List.of();
    }
    List<JsonNode> all = new ArrayList<>();
    value.forEach(all::add);
    return all;
  }

  private boolean noted(String field) {
    return faults.stream()
        .anyMatch(
            one ->
                one.field().equals(field)
                    && (criterion == null
                        ? one.criterion() == null
                        : criterion.equals(one.criterion())));
  }
}
