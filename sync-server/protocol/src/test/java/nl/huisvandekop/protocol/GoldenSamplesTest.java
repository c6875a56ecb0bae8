package nl.huisvandekop.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The samples of each released version stay here for ever: a kiosk that was ever released must be
 * understood. A new version adds a folder; it never changes one.
 */
class GoldenSamplesTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @ParameterizedTest
  @CsvSource({
    "sync-request, SyncRequest",
    "sync-answer, SyncAnswer",
    "enrolment-request, EnrolmentRequest",
    "enrolment-answer, EnrolmentAnswer",
    "reference, Reference"
  })
  void aSampleIsReadAndWrittenBackTheSame(String sample, String type) throws Exception {
    JsonNode golden = read(sample);
    Object value = MAPPER.treeToValue(golden, typeOf(type));
    assertEquals(golden, MAPPER.readTree(MAPPER.writeValueAsString(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "sync-request, SyncRequest",
    "sync-answer, SyncAnswer",
    "enrolment-request, EnrolmentRequest",
    "enrolment-answer, EnrolmentAnswer",
    "reference, Reference"
  })
  void whatALaterVersionAddedIsIgnored(String sample, String type) throws Exception {
    JsonNode golden = read(sample);
    JsonNode later = golden.deepCopy();
    int added = addLaterFields(later);
    assertTrue(added > 0);
    assertEquals(MAPPER.treeToValue(golden, typeOf(type)), MAPPER.treeToValue(later, typeOf(type)));
  }

  @ParameterizedTest
  @CsvSource({
    "sync-request, SyncRequest, /kioskId /epoch /sentAt /seen /holds /cells /hours /undated"
        + " /documents /status /completeFrom /completeThrough /holds/0/id /holds/0/version"
        + " /cells/0/epoch /cells/0/period /cells/0/source /cells/0/value /cells/0/revision"
        + " /hours/0/epoch /hours/0/hour /hours/0/upSlots /hours/0/touched /hours/0/clock"
        + " /hours/0/revision /undated/0/epoch /undated/0/notBefore /undated/0/notAfter"
        + " /undated/0/value /undated/0/revision /documents/0/id /documents/0/kind"
        + " /documents/0/version /documents/0/base /documents/0/deleted /documents/0/body"
        + " /status/version /status/uptimeDays /status/freeDiskMiB /status/databaseOk"
        + " /status/clock",
    "sync-answer, SyncAnswer, /seq /resendAll /rejected /documents /nextSyncSeconds /serverTime"
        + " /rejected/0/list /rejected/0/key /rejected/0/code /rejected/0/detail"
        + " /rejected/0/retry",
    "enrolment-request, EnrolmentRequest, /code /attempt",
    "enrolment-answer, EnrolmentAnswer, /kioskId /siteId /siteName /token",
    "reference, Reference, /site /themes"
  })
  void aMissingRequiredFieldIsRefused(String sample, String type, String pointers)
      throws Exception {
    for (String pointer : pointers.split(" ")) {
      JsonNode broken = read(sample).deepCopy();
      JsonPointer field = JsonPointer.compile(pointer);
      ObjectNode parent = (ObjectNode) broken.at(field.head());
      assertNotNull(parent.remove(field.last().getMatchingProperty()), pointer + " is no field");
      assertThrows(
          JsonProcessingException.class,
          () -> MAPPER.treeToValue(broken, typeOf(type)),
          pointer + " was missing and nobody minded");
    }
  }

  @Test
  void theSamplesHoldEveryKindThatThereIs() throws Exception {
    SyncRequest request = MAPPER.treeToValue(read("sync-request"), SyncRequest.class);
    assertEquals(
        EnumSet.allOf(Source.class),
        request.cells().stream().map(Cell::source).collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(ClockSource.class),
        request.hours().stream().map(HourReport::clock).collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(DocumentKind.class),
        request.documents().stream().map(Document::kind).collect(Collectors.toSet()));
    assertEquals(
        Set.of(true, false),
        request.documents().stream().map(Document::deleted).collect(Collectors.toSet()));
    assertFalse(request.undated().isEmpty());
  }

  @Test
  void theBodiesOfTheSamplesAreReadAndWrittenBackTheSame() throws Exception {
    SyncRequest request = MAPPER.treeToValue(read("sync-request"), SyncRequest.class);
    List<Document> whole = request.documents().stream().filter(d -> !d.deleted()).toList();
    assertEquals(3, whole.size());
    for (Document document : whole) {
      Class<?> type =
          switch (document.kind()) {
            case ACTIVITY -> ActivityBody.class;
            case OPENING_HOURS -> OpeningHoursBody.class;
            case HEADCOUNT -> HeadcountBody.class;
          };
      JsonNode golden = MAPPER.valueToTree(document.body());
      assertEquals(golden, MAPPER.valueToTree(MAPPER.treeToValue(golden, type)));
    }
  }

  @Test
  void theKeysByWhichTheServerNamesRowsStayAsTheyAre() throws Exception {
    SyncRequest request = MAPPER.treeToValue(read("sync-request"), SyncRequest.class);
    assertEquals(
        "7b2a4f6e-58c1-4a3d-9a51-0f6f2f6a9c11/2026-11-24T08:00:00Z//screen",
        request.cells().get(0).key());
    assertEquals(
        "1f0e9d8c-7b6a-4594-8372-615042332110/2026-11-23/9d1d6c5e-2f0a-4d5f-8a3b-6f7f1f0c2a01"
            + "/screen",
        request.cells().get(2).key());
    assertEquals(
        "1f0e9d8c-7b6a-4594-8372-615042332110/2026-11-23T18:00:00Z", request.hours().get(1).key());
    assertEquals("1f0e9d8c-7b6a-4594-8372-615042332110", request.undated().get(0).key());
    assertEquals("opening-hours-2026-11-01", request.documents().get(1).key());
  }

  @Test
  void aTokenIsNotInTheTextOfAnAnswer() throws Exception {
    EnrolmentAnswer answer = MAPPER.treeToValue(read("enrolment-answer"), EnrolmentAnswer.class);
    assertFalse(answer.toString().contains(answer.token()));
  }

  private static int addLaterFields(JsonNode node) {
    int added = 0;
    for (JsonNode child : node) {
      // A body is free JSON for the envelope, so that an added field would be part of its value.
      added += node.get("body") == child ? 0 : addLaterFields(child);
    }
    if (node instanceof ObjectNode object) {
      object.putObject("addedLater").put("text", "a later version knows");
      added++;
    }
    return added;
  }

  private static Class<?> typeOf(String name) throws ClassNotFoundException {
    return Class.forName("nl.huisvandekop.protocol." + name);
  }

  private static JsonNode read(String sample) throws IOException {
    try (InputStream json =
        GoldenSamplesTest.class.getResourceAsStream("/golden/v1/" + sample + ".json")) {
      return MAPPER.readTree(json);
    }
  }
}
