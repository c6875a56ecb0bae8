package nl.huisvandekop.server.dashboard.norm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.norm.NormFault;
import nl.huisvandekop.server.norm.Operator;
import nl.huisvandekop.server.norm.SizeClass;
import nl.huisvandekop.server.norm.Weight;

/**
 * A criterion as a form and back. What is typed goes into the JSON as it is, so that the reader of
 * normenkaders is the one place that says what is wrong.
 */
final class CriterionForm {
  /** Fields of the JSON by the form's names, in the form's order. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("id", "code"),
          Map.entry("criteria", "code"),
          Map.entry("title", "titel"),
          Map.entry("theme", "thema"),
          Map.entry("weight", "gewicht"),
          Map.entry("why", "waarom"),
          Map.entry("source", "bron"),
          Map.entry("proposedBy", "voorstel"),
          Map.entry("thresholdSource", "drempelbron"),
          Map.entry("indicator", "maat-0"),
          Map.entry("operator", "vergelijk-0"),
          Map.entry("windowWeeks", "weken"),
          Map.entry("text", "vraag"),
          Map.entry("answers", "vraag"),
          Map.entry("percent", "percentage"),
          Map.entry("monthsValid", "maanden"),
          Map.entry("tip", "tip"),
          Map.entry("mind", "let-op"));

  private final NormWords words;
  private final List<SizeClass> sizes;

  CriterionForm(Wording wording, List<SizeClass> sizes) {
    this.sizes = sizes;
    words = new NormWords(wording);
  }

  /** A criterion that says nothing yet. */
  static ObjectNode empty(boolean assessed) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("weight", Weight.COUNTS.toString());
    if (assessed) {
      ObjectNode question = json.putObject("question");
      ArrayNode answers = question.putArray("answers");
      answers.addObject().put("code", "yes").put("text", "Ja").put("meets", true);
      answers.addObject().put("code", "no").put("text", "Nee").put("meets", false);
      question.put("monthsValid", 12);
    } else {
      json.putArray("measures")
          .addObject()
          .put("indicator", Indicator.OPEN_HOURS.toString())
          .put("operator", Operator.AT_LEAST.toString())
          .putNull("threshold");
      json.put("windowWeeks", 4);
    }
    return json;
  }

  /** The fields, filled in as a criterion says. */
  List<Field> fields(JsonNode json, boolean isNew) {
    List<Field> fields = new ArrayList<>();
    if (isNew) {
      fields.add(
          text("code", words.say("Code"), json, "id")
              .hinted(words.say("Hoofdletters en streepjes, zoals OPEN-UREN.")));
    }
    fields.add(text("titel", words.say("Titel"), json, "title"));
    fields.add(text("thema", words.say("Thema op de kaart"), json, "theme"));
    List<Field.Option> weights =
        Arrays.stream(Weight.values())
            .map(one -> new Field.Option(one.toString(), words.weight(one)))
            .toList();
    fields.add(
        Field.select("gewicht", words.say("Gewicht"), json.path("weight").asText(), weights));
    if (json.has("question")) {
      question(fields, json.path("question"));
    } else {
      measures(fields, json);
    }
    fields.add(text("waarom", words.say("Waarom het ertoe doet"), json, "why"));
    fields.add(text("bron", words.say("Bron van dit criterium"), json, "source"));
    fields.add(text("voorstel", words.say("Voorgesteld door"), json, "proposedBy"));
    fields.add(
        text("drempelbron", words.say("Bron van de drempel"), json, "thresholdSource")
            .hinted(words.say("Leeg: de drempel is een voorstel, en dat staat erbij."))
            .optional());
    fields.add(text("tip", words.say("Tip voor de plek"), json, "tip"));
    fields.add(text("let-op", words.say("Waar je op moet letten"), json, "mind").optional());
    return fields;
  }

  private static Field text(String name, String label, JsonNode json, String field) {
    return Field.of(name, "text", label, json.path(field).asText("").replace("null", ""));
  }

  private void question(List<Field> fields, JsonNode question) {
    fields.add(text("vraag", words.say("Vraag"), question, "text"));
    if (!question.has("answers")) {
      fields.add(
          text("percentage", words.say("Minstens zoveel procent"), question, "percent")
              .hinted(words.say("Leeg: er is nog geen drempel."))
              .optional());
    }
    fields.add(
        text(
            "maanden",
            words.say("Zoveel maanden is een antwoord geldig"),
            question,
            "monthsValid"));
  }

  private void measures(List<Field> fields, JsonNode json) {
    List<Field.Option> indicators =
        Arrays.stream(Indicator.values())
            .map(one -> new Field.Option(one.toString(), words.indicator(one)))
            .toList();
    List<Field.Option> operators =
        Arrays.stream(Operator.values())
            .map(one -> new Field.Option(one.toString(), words.operator(one)))
            .toList();
    int i = 0;
    for (JsonNode measure : json.path("measures")) {
      fields.add(
          Field.select(
              "maat-" + i,
              words.say("Wat er wordt gemeten"),
              measure.path("indicator").asText(),
              indicators));
      fields.add(
          Field.select(
              "vergelijk-" + i,
              words.say("Hoe het met de drempel wordt vergeleken"),
              measure.path("operator").asText(),
              operators));
      for (SizeClass size : sizes) {
        JsonNode threshold = measure.path("threshold");
        JsonNode one = threshold.isObject() ? threshold.path(size.code()) : threshold;
        fields.add(
            Field.of(
                    "drempel-" + i + "-" + size.code(),
                    "text",
                    words.say("Drempel, {0}", words.size(size)),
                    typed(one))
                .hinted(words.say("Een getal, zoals 4 of 7,5. Leeg: er is nog geen drempel."))
                .optional());
      }
      i++;
    }
    fields.add(text("weken", words.say("Over hoeveel hele weken"), json, "windowWeeks"));
  }

  /** As people type it. */
  private static String typed(JsonNode value) {
    if (value.isArray()) {
      return typed(value.get(0)) + " - " + typed(value.get(1));
    }
    if (value.isNumber()) {
      return new BigDecimal(value.asText()).stripTrailingZeros().toPlainString().replace('.', ',');
    }
    return value.asText("").replace("null", "");
  }

  /** Puts what was filled in into the criterion's JSON. */
  void fill(ObjectNode json, UnaryOperator<String> form) {
    if (form.apply("code") != null) {
      put(json, "id", form.apply("code"));
    }
    for (String field :
        List.of(
            "title",
            "theme",
            "weight",
            "why",
            "source",
            "proposedBy",
            "thresholdSource",
            "tip",
            "mind")) {
      put(json, field, form.apply(NAMES.get(field)));
    }
    if (json.get("question") instanceof ObjectNode question) {
      put(question, "text", form.apply("vraag"));
      question.set("monthsValid", number(form.apply("maanden")));
      if (!question.has("answers")) {
        question.set("percent", number(form.apply("percentage")));
      }
      return;
    }
    json.set("windowWeeks", number(form.apply("weken")));
    int i = 0;
    for (JsonNode one : json.path("measures")) {
      ObjectNode measure = (ObjectNode) one;
      put(measure, "indicator", form.apply("maat-" + i));
      put(measure, "operator", form.apply("vergelijk-" + i));
      boolean band = Operator.WITHIN.toString().equals(measure.path("operator").asText());
      ObjectNode thresholds = measure.putObject("threshold");
      for (SizeClass size : sizes) {
        String typed = form.apply("drempel-" + i + "-" + size.code());
        thresholds.set(size.code(), band ? band(typed) : number(typed));
      }
      i++;
    }
  }

  private static void put(ObjectNode json, String field, String value) {
    if (value == null || value.isBlank()) {
      json.putNull(field);
    } else {
      json.put(field, value.strip().replaceAll("\\s+", " "));
    }
  }

  /** A number where it is one, nothing where nothing is typed, else the text as it is. */
  private static JsonNode number(String typed) {
    if (typed == null || typed.isBlank()) {
      return NullNode.getInstance();
    }
    String plain = typed.strip().replace(',', '.');
    if (plain.matches("\\d{1,9}")) {
      return Json.mapper().getNodeFactory().numberNode(Integer.parseInt(plain));
    }
    return plain.matches("\\d{1,9}\\.\\d{1,6}")
        ? DecimalNode.valueOf(new BigDecimal(plain))
        : TextNode.valueOf(typed.strip());
  }

  private static JsonNode band(String typed) {
    String[] ends = typed == null ? new String[0] : typed.split("\\s*(-|–|tot)\\s*");
    if (ends.length != 2) {
      return number(typed);
    }
    return Json.mapper().createArrayNode().add(number(ends[0])).add(number(ends[1]));
  }

  /** The fields with what is wrong beside each. */
  List<Field> told(List<Field> fields, ObjectNode json, List<NormFault> faults) {
    List<Field> told = new ArrayList<>(fields);
    for (NormFault fault : faults) {
      String name =
          fault.field().equals("threshold")
              ? threshold(json, fault)
              : NAMES.getOrDefault(fault.field(), "titel");
      int at = indexOf(told, name);
      told.set(at, told.get(at).wrong(words.fault(fault)));
    }
    return told;
  }

  private static int indexOf(List<Field> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return 0;
  }

  /** The threshold that the fault is about: the first that is what the fault says. */
  private String threshold(ObjectNode json, NormFault fault) {
    int i = 0;
    for (JsonNode measure : json.path("measures")) {
      for (SizeClass size : sizes) {
        if (measure.path("threshold").path(size.code()).toString().equals(fault.given())) {
          return "drempel-" + i + "-" + size.code();
        }
      }
      i++;
    }
    return "drempel-0-" + sizes.get(0).code();
  }
}
