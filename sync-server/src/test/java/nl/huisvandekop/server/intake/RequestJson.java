package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.SyncAnswer;

/** A sync request as JSON, so that a test can also send what no kiosk makes. */
public final class RequestJson {
  public static final String EPOCH = "11111111-1111-4111-8111-111111111111";
  public static final String OTHER_EPOCH = "22222222-2222-4222-8222-222222222222";

  private final ObjectNode top = Json.mapper().createObjectNode();

  public RequestJson(String kioskId, Instant sentAt) {
    top.put("kioskId", kioskId);
    top.put("epoch", EPOCH);
    top.put("sentAt", sentAt.toString());
    top.put("seen", 0);
    for (String list : new String[] {"holds", "cells", "hours", "undated", "documents"}) {
      top.putArray(list);
    }
    top.set(
        "status",
        parse(
            """
            {"version":"0.1.0","uptimeDays":1,"freeDiskMiB":900,"databaseOk":true,"clock":"synced"}
            """));
  }

  public String kioskId() {
    return top.path("kioskId").asText();
  }

  public RequestJson epoch(String epoch) {
    top.put("epoch", epoch);
    return this;
  }

  public RequestJson seen(long seen) {
    top.put("seen", seen);
    return this;
  }

  /** As a kiosk that knows stamps says which answer it saw last. */
  public RequestJson seen(SyncAnswer answer) {
    return seen(answer.seq()).with("seenStamp", "\"" + answer.stamp() + "\"");
  }

  public RequestJson claim(String from, String through) {
    top.put("completeFrom", from);
    top.put("completeThrough", through);
    return this;
  }

  public RequestJson hourCell(String epoch, String hour, long value, long revision) {
    return row(
        "cells",
        """
        {"epoch":"%s","period":"%s","activityId":null,"source":"screen","value":%d,"revision":%d}
        """
            .formatted(epoch, hour, value, revision));
  }

  public RequestJson hourCell(String hour, long value, long revision) {
    return hourCell(EPOCH, hour, value, revision);
  }

  public RequestJson dayCell(String day, String activity, long value, long revision) {
    return row(
        "cells",
        """
        {"epoch":"%s","period":"%s","activityId":"%s","source":"screen","value":%d,"revision":%d}
        """
            .formatted(EPOCH, day, activity, value, revision));
  }

  public RequestJson hour(String hour, int upSlots, long revision) {
    return row(
        "hours",
        """
        {"epoch":"%s","hour":"%s","upSlots":%d,"touched":true,"clock":"synced","revision":%d}
        """
            .formatted(EPOCH, hour, upSlots, revision));
  }

  public RequestJson undated(String epoch, String from, String until, long value, long revision) {
    return row(
        "undated",
        """
        {"epoch":"%s","notBefore":"%s","notAfter":"%s","value":%d,"revision":%d}
        """
            .formatted(epoch, from, until, value, revision));
  }

  public RequestJson document(String id, String kind, long version, long base, String body) {
    return row(
        "documents",
        """
        {"id":"%s","kind":"%s","version":%d,"base":%d,"deleted":%b,"body":%s}
        """
            .formatted(id, kind, version, base, body == null, body));
  }

  public RequestJson activity(String id, long version, long base, boolean sensitive) {
    return document(id, "activity", version, base, activityBody("Koffie", sensitive));
  }

  public static String activityBody(String title, boolean sensitive) {
    return """
        {"title":"%s","start":"2026-11-24T10:00:00","end":"2026-11-24T11:00:00",
        "withoutSignUp":true,"byPartner":false,"groupOffer":false,"sensitive":%b}
        """
        .formatted(title, sensitive);
  }

  public RequestJson holds(String id, long version) {
    return row("holds", "{\"id\":\"%s\",\"version\":%d}".formatted(id, version));
  }

  public RequestJson row(String list, String json) {
    top.withArray(list).add(parse(json));
    return this;
  }

  /** Puts any value in place of a field of the frame. */
  public RequestJson with(String field, String json) {
    top.set(field, parse(json));
    return this;
  }

  public RequestJson without(String field) {
    top.remove(field);
    return this;
  }

  public byte[] bytes() {
    return top.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode parse(String json) {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
