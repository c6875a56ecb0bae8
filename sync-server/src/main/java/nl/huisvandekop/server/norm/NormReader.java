package nl.huisvandekop.server.norm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.norm.NormFault.Kind;

/** Reads a normenkader and tells all that is wrong with it at once. */
public final class NormReader {
  static final int NAME = 80;
  private static final int MOST_CRITERIA = 60;
  private static final int MOST_CLASSES = 6;
  private static final int MOST_INHABITANTS = 20_000_000;

  /** What a version may be called: it stands in addresses and decisions. */
  public static final Pattern VERSION = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){0,2}");

  private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,19}");
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "version",
              "name",
              "replaces",
              "sharePercent",
              "fourEyes",
              "sizeClasses",
              "criteria"));

  private final List<NormFault> faults = new ArrayList<>();

  private NormReader() {}

  /**
   * The normenkader that the text says.
   *
   * @throws NormException with all that is wrong with it
   * @throws JsonProcessingException when it is no JSON
   */
  public static Norm read(String json) throws NormException, JsonProcessingException {
    return read(Json.mapper().readTree(json));
  }

  /**
   * The same of JSON that was read already.
   *
   * @throws NormException with all that is wrong with it
   */
  public static Norm read(JsonNode json) throws NormException {
    NormReader reader = new NormReader();
    Norm norm = reader.norm(json);
    if (!reader.faults.isEmpty()) {
      throw new NormException(reader.faults);
    }
    return norm;
  }

  private Norm norm(JsonNode json) {
    Fields fields = new Fields(json, null, faults);
    if (!json.isObject()) {
      fields.wrong("normenkader", Kind.WRONG_TYPE, json.toString(), "an object");
      return null;
    }
    fields.onlyKnown(KNOWN);
    String version = fields.code("version", VERSION, "0.1");
    String name = fields.text("name", NAME);
    String replaces = replaces(fields, version);
    int share = fields.whole("sharePercent", 0, 100);
    boolean fourEyes = fields.yesNo("fourEyes");
    List<SizeClass> sizes = sizeClasses(fields);
    List<Criterion> criteria = criteria(fields, sizes);
    return faults.isEmpty()
        ? new Norm(version, name, replaces, share, fourEyes, sizes, criteria)
        : null;
  }

  private String replaces(Fields fields, String version) {
    if (!fields.has("replaces")) {
      return null;
    }
    String replaces = fields.code("replaces", VERSION, "0.1");
    if (replaces.equals(version)) {
      fields.wrong("replaces", Kind.CONTRADICTS, replaces, "an earlier version than itself");
    }
    return replaces;
  }

  private List<SizeClass> sizeClasses(Fields fields) {
    List<SizeClass> sizes = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<JsonNode> given = fields.list("sizeClasses", MOST_CLASSES);
    for (JsonNode one : given) {
      Fields size = new Fields(one, null, faults);
      String code = size.code("code", CODE, "small");
      if (!codes.add(code)) {
        fields.wrong("sizeClasses", Kind.TWICE, code, "each class once");
      }
      boolean last = sizes.size() == given.size() - 1;
      Integer under = size.wholeOrNull("under", 1, MOST_INHABITANTS);
      boolean rises =
          sizes.isEmpty()
              || under == null
              || sizes.get(sizes.size() - 1).under() == null
              || under > sizes.get(sizes.size() - 1).under();
      if (last != (under == null) || !rises) {
        fields.wrong(
            "sizeClasses", Kind.CONTRADICTS, code, "smallest first, the last one without an end");
      }
      sizes.add(new SizeClass(code, under));
    }
    if (given.isEmpty() && fields.get("sizeClasses").isArray()) {
      fields.wrong("sizeClasses", Kind.MISSING, "", "at least one class");
    }
    return sizes;
  }

  private List<Criterion> criteria(Fields fields, List<SizeClass> sizes) {
    List<Criterion> criteria = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    List<JsonNode> given = fields.list("criteria", MOST_CRITERIA);
    for (JsonNode one : given) {
      number++;
      CriterionReader reader = new CriterionReader(one, number, sizes, faults);
      if (!ids.add(reader.name())) {
        fields.wrong("criteria", Kind.TWICE, reader.name(), "each criterion once");
      }
      Criterion criterion = reader.read();
      if (criterion != null) {
        criteria.add(criterion);
      }
    }
    if (faults.isEmpty() && criteria.stream().noneMatch(one -> one.weight() == Weight.REQUIRED)) {
      fields.wrong("criteria", Kind.MISSING, "", "at least one required criterion");
    }
    return criteria;
  }
}
