package nl.huisvandekop.server.norm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;

/** Writes a normenkader so that {@link NormReader} reads the same. */
public final class NormWriter {
  private NormWriter() {}

  /** As JSON. */
  public static String write(Norm norm) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("version", norm.version());
    json.put("name", norm.name());
    json.put("replaces", norm.replaces());
    json.put("sharePercent", norm.sharePercent());
    json.put("fourEyes", norm.fourEyes());
    ArrayNode sizes = json.putArray("sizeClasses");
    norm.sizeClasses()
        .forEach(size -> sizes.addObject().put("code", size.code()).put("under", size.under()));
    ArrayNode criteria = json.putArray("criteria");
    norm.criteria().forEach(one -> criterion(criteria.addObject(), one, norm.sizeClasses()));
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void criterion(ObjectNode json, Criterion one, List<SizeClass> sizes) {
    json.put("id", one.id());
    json.put("theme", one.theme());
    json.put("title", one.title());
    json.put("why", one.why());
    json.put("source", one.source());
    json.put("proposedBy", one.proposedBy());
    json.put("thresholdSource", one.thresholdSource());
    json.put("weight", one.weight().toString());
    if (one.assessed()) {
      question(json.putObject("question"), one.question());
    } else {
      ArrayNode measures = json.putArray("measures");
      one.measures().forEach(measure -> measure(measures.addObject(), measure, sizes));
      json.put("windowWeeks", one.windowWeeks());
    }
    json.put("tip", one.tip());
    json.put("mind", one.mind());
  }

  private static void measure(ObjectNode json, Measure measure, List<SizeClass> sizes) {
    json.put("indicator", measure.indicator().toString());
    json.put("operator", measure.operator().toString());
    List<Bound> bounds = sizes.stream().map(size -> measure.boundOf(size).orElse(null)).toList();
    boolean band = measure.operator() == Operator.WITHIN;
    if (new HashSet<>(bounds).size() == 1) {
      bound(json, "threshold", bounds.get(0), band);
    } else {
      ObjectNode each = json.putObject("threshold");
      for (int i = 0; i < sizes.size(); i++) {
        bound(each, sizes.get(i).code(), bounds.get(i), band);
      }
    }
  }

  private static void bound(ObjectNode json, String field, Bound bound, boolean band) {
    if (bound == null) {
      json.putNull(field);
    } else if (band) {
      json.putArray(field).add(bound.low()).add(bound.high());
    } else {
      json.put(field, bound.low());
    }
  }

  private static void question(ObjectNode json, Question question) {
    json.put("text", question.text());
    if (question.asksPercent()) {
      json.put("percent", question.percent());
    } else {
      ArrayNode answers = json.putArray("answers");
      question
          .answers()
          .forEach(
              one ->
                  answers
                      .addObject()
                      .put("code", one.code())
                      .put("text", one.text())
                      .put("meets", one.meets()));
    }
    json.put("monthsValid", question.monthsValid());
  }
}
