package nl.huisvandekop.server.norm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisvandekop.server.norm.NormFault.Kind;

/** Reads one criterion. */
final class CriterionReader {
  private static final int TITLE = 120;
  private static final int SENTENCES = 400;
  private static final int MOST_WEEKS = 53;
  private static final int MOST_MONTHS = 120;
  private static final int MOST_MEASURES = 4;
  private static final int MOST_ANSWERS = 6;
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{1,29}");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,19}");
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "id",
              "theme",
              "title",
              "why",
              "source",
              "proposedBy",
              "thresholdSource",
              "weight",
              "measures",
              "windowWeeks",
              "question",
              "tip",
              "mind"));
  private static final Set<String> KNOWN_OF_MEASURE =
      new TreeSet<>(Set.of("indicator", "operator", "threshold"));
  private static final Set<String> KNOWN_OF_QUESTION =
      new TreeSet<>(Set.of("text", "answers", "percent", "monthsValid"));

  private final JsonNode json;
  private final List<SizeClass> sizes;
  private final List<NormFault> faults;
  private final String name;
  private final Fields fields;

  CriterionReader(JsonNode json, int number, List<SizeClass> sizes, List<NormFault> faults) {
    this.json = json;
    this.sizes = sizes;
    this.faults = faults;
    String id = json.path("id").asText("");
    name = ID.matcher(id).matches() ? id : String.valueOf(number);
    fields = new Fields(json, name, faults);
  }

  /** What faults call it. */
  String name() {
    return name;
  }

  /** Null when something is wrong, which is noted. */
  Criterion read() {
    int before = faults.size();
    if (!json.isObject()) {
      fields.wrong("criteria", Kind.WRONG_TYPE, json.toString(), "an object");
      return null;
    }
    fields.onlyKnown(KNOWN);
    String id = fields.code("id", ID, "OPEN-UREN");
    boolean measured = fields.has("measures");
    if (measured == fields.has("question")) {
      fields.wrong("measures", Kind.CONTRADICTS, "", "either measures or a question");
      return null;
    }
    List<Measure> measures = measured ? measures() : List.of();
    int weeks = measured ? fields.whole("windowWeeks", 1, MOST_WEEKS) : noWindow();
    Question question = measured ? null : question();
    String theme = fields.text("theme", NormReader.NAME);
    String title = fields.text("title", TITLE);
    String why = fields.text("why", SENTENCES);
    String source = fields.text("source", SENTENCES);
    String proposedBy = fields.text("proposedBy", TITLE);
    String thresholdSource = fields.textOrNull("thresholdSource", SENTENCES);
    Weight weight = fields.named("weight", Weight::find, Weight.values());
    String tip = fields.text("tip", SENTENCES);
    String mind = fields.textOrNull("mind", SENTENCES);
    return faults.size() > before
        ? null
        : new Criterion(
            id,
            theme,
            title,
            why,
            source,
            proposedBy,
            thresholdSource,
            weight,
            measures,
            weeks,
            question,
            tip,
            mind);
  }

  private int noWindow() {
    if (fields.has("windowWeeks")) {
      String given = fields.get("windowWeeks").toString();
      fields.wrong("windowWeeks", Kind.CONTRADICTS, given, "none: a person judges it");
    }
    return 0;
  }

  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    Set<Indicator> seen = new HashSet<>();
    List<JsonNode> given = fields.list("measures", MOST_MEASURES);
    for (JsonNode one : given) {
      Fields measure = new Fields(one, name, faults);
      measure.onlyKnown(KNOWN_OF_MEASURE);
      Indicator indicator = measure.named("indicator", Indicator::find, Indicator.values());
      Operator operator = measure.named("operator", Operator::find, Operator.values());
      if (indicator != null && operator != null) {
        Map<String, Bound> bounds = bounds(measure, indicator, operator);
        measures.add(new Measure(indicator, operator, bounds));
        if (!seen.add(indicator)) {
          fields.wrong("indicator", Kind.TWICE, indicator.toString(), "each indicator once");
        }
      }
    }
    if (given.isEmpty() && fields.get("measures").isArray()) {
      fields.wrong("measures", Kind.MISSING, "", "at least one measure");
    }
    return measures;
  }

  /** One threshold for all size classes, one for each of them, or null: none yet. */
  private Map<String, Bound> bounds(Fields measure, Indicator indicator, Operator operator) {
    JsonNode threshold = measure.get("threshold");
    Map<String, Bound> bounds = new HashMap<>();
    if (threshold.isObject()) {
      new Fields(threshold, name, faults)
          .onlyKnown(new TreeSet<>(sizes.stream().map(SizeClass::code).toList()));
      for (SizeClass size : sizes) {
        put(bounds, size, threshold.path(size.code()), indicator, operator);
      }
    } else {
      for (SizeClass size : sizes) {
        int before = faults.size();
        put(bounds, size, threshold, indicator, operator);
        if (faults.size() > before) {
          break;
        }
      }
    }
    return bounds;
  }

  private void put(
      Map<String, Bound> bounds,
      SizeClass size,
      JsonNode value,
      Indicator indicator,
      Operator operator) {
    if (value.isMissingNode()) {
      fields.wrong("threshold", Kind.MISSING, "", "a threshold, or null while there is none");
    } else if (!value.isNull()) {
      Bound bound = bound(value, indicator, operator);
      if (bound != null) {
        bounds.put(size.code(), bound);
      }
    }
  }

  private Bound bound(JsonNode value, Indicator indicator, Operator operator) {
    boolean band = operator == Operator.WITHIN;
    boolean right =
        band
            ? value.isArray()
                && value.size() == 2
                && value.get(0).isNumber()
                && value.get(1).isNumber()
            : value.isNumber();
    if (!right) {
      fields.wrong(
          "threshold",
          Kind.WRONG_TYPE,
          value.toString(),
          band ? "two numbers, such as [10, 40]" : "a number, or one for each size class");
      return null;
    }
    double low = band ? value.get(0).doubleValue() : value.doubleValue();
    double high = band ? value.get(1).doubleValue() : low;
    if (!(0 <= low && low <= high && high <= indicator.most())) {
      fields.wrong(
          "threshold", Kind.OUT_OF_BOUNDS, value.toString(), "from 0 to " + indicator.most());
      return null;
    }
    return new Bound(low, high);
  }

  private Question question() {
    JsonNode given = fields.get("question");
    if (!given.isObject()) {
      fields.wrong("question", Kind.WRONG_TYPE, given.toString(), "an object");
      return null;
    }
    Fields question = new Fields(given, name, faults);
    question.onlyKnown(KNOWN_OF_QUESTION);
    String text = question.text("text", SENTENCES);
    List<Question.Answer> answers = question.has("answers") ? answers(question) : List.of();
    Integer percent = question.wholeOrNull("percent", 0, 100);
    if (!answers.isEmpty() && percent != null) {
      question.wrong("percent", Kind.CONTRADICTS, percent.toString(), "answers or a percentage");
      return null;
    }
    return new Question(text, answers, percent, question.whole("monthsValid", 1, MOST_MONTHS));
  }

  private List<Question.Answer> answers(Fields question) {
    List<Question.Answer> answers = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (JsonNode one : question.list("answers", MOST_ANSWERS)) {
      Fields answer = new Fields(one, name, faults);
      String code = answer.code("code", CODE, "yes");
      if (!codes.add(code)) {
        answer.wrong("answers", Kind.TWICE, code, "each answer once");
      }
      answers.add(new Question.Answer(code, answer.text("text", TITLE), answer.yesNo("meets")));
    }
    if (answers.stream().noneMatch(Question.Answer::meets)) {
      question.wrong("answers", Kind.MISSING, "", "at least one answer that meets the criterion");
    }
    return answers;
  }
}
