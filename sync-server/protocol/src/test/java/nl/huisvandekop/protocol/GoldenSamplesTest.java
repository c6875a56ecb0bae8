package nl.huisvandekop.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is released yet: the samples of version 1 may change with it, and are frozen at the first
 * release. From then on the samples of each released version stay here for ever, since a kiosk that
 * was ever released must be understood. A new version adds a folder; it never changes one.
 */
class GoldenSamplesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** Oldest first. */
  private static final List<String> VERSIONS = List.of("v1");

  private static final String NEWEST = VERSIONS.get(VERSIONS.size() - 1);

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "sync-request", SyncRequest.class,
          "sync-answer", SyncAnswer.class,
          "enrolment-request", EnrolmentRequest.class,
          "enrolment-answer", EnrolmentAnswer.class,
          "reference", Reference.class);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  static Stream<Arguments> everySample() {
    return VERSIONS.stream()
        .flatMap(version -> TYPES.keySet().stream().map(sample -> Arguments.of(version, sample)));
  }

  @Test
  void everyVersionHasItsSamplesAndNoFolderIsForgotten() throws Exception {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      assertEquals(
          Set.copyOf(VERSIONS),
          folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet()));
    }
    for (String version : VERSIONS) {
      try (Stream<Path> files = Files.list(GOLDEN.resolve(version))) {
        assertEquals(
            TYPES.keySet(),
            files
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .collect(Collectors.toSet()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void whatASampleSaysIsReadAndWrittenBackTheSame(String version, String sample) throws Exception {
    JsonNode golden = read(version, sample);
    JsonNode written = writtenBack(golden, TYPES.get(sample));
    assertEquals(List.of(), lost(golden, written, ""));
    if (version.equals(NEWEST)) {
      assertEquals(golden, written, "the newest samples know every field");
    }
  }

  @Test
  void aFieldThatALaterVersionAddsBreaksNoOlderSampleButALostOrChangedOneDoes() throws Exception {
    JsonNode golden = MAPPER.readTree("{\"a\":[{\"b\":1},2],\"c\":null}");
    assertEquals(
        List.of(),
        lost(golden, MAPPER.readTree("{\"a\":[{\"b\":1,\"x\":2},2],\"c\":null,\"y\":[]}"), ""));
    for (String wrong :
        List.of(
            "{\"a\":[{\"b\":2},2],\"c\":null}",
            "{\"a\":[{},2],\"c\":null}",
            "{\"a\":[{\"b\":1}],\"c\":null}",
            "{\"a\":[{\"b\":1},2,3],\"c\":null}",
            "{\"a\":[{\"b\":1},2]}")) {
      assertEquals(1, lost(golden, MAPPER.readTree(wrong), "").size(), wrong);
    }
  }

  @Test
  void anAnswerThatDoesNotSayOtherEpochsStillReads() throws Exception {
    ObjectNode without = read("sync-answer").deepCopy();
    assertNotNull(without.remove("otherEpochs"));
    assertEquals(List.of(), MAPPER.treeToValue(without, SyncAnswer.class).otherEpochs());
    without.putNull("otherEpochs");
    assertEquals(List.of(), MAPPER.treeToValue(without, SyncAnswer.class).otherEpochs());
  }

  @Test
  void aRequestAndAnAnswerWithoutAStampStillRead() throws Exception {
    ObjectNode answer = read("sync-answer").deepCopy();
    assertNotNull(answer.remove("stamp"));
    assertNull(MAPPER.treeToValue(answer, SyncAnswer.class).stamp());
    ObjectNode request = read("sync-request").deepCopy();
    assertNotNull(request.remove("seenStamp"));
    assertNull(MAPPER.treeToValue(request, SyncRequest.class).seenStamp());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a\u0000",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void aStampIsAFewLettersAndDigits(String wrong) throws Exception {
    ObjectNode answer = read("sync-answer").deepCopy();
    answer.put("stamp", wrong);
    assertThrows(JsonProcessingException.class, () -> MAPPER.treeToValue(answer, SyncAnswer.class));
    ObjectNode request = read("sync-request").deepCopy();
    request.put("seenStamp", wrong);
    assertThrows(
        JsonProcessingException.class, () -> MAPPER.treeToValue(request, SyncRequest.class));
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void whatALaterVersionAddedIsIgnored(String version, String sample) throws Exception {
    JsonNode golden = read(version, sample);
    Class<?> type = TYPES.get(sample);
    JsonNode later = golden.deepCopy();
    int added = addLaterFields(later);
    assertTrue(added > 0);
    assertEquals(MAPPER.treeToValue(golden, type), MAPPER.treeToValue(later, type));
  }

  @ParameterizedTest
  @CsvSource({
    "sync-request, /kioskId /epoch /sentAt /seen /holds /cells /hours /undated"
        + " /documents /status /completeFrom /completeThrough /holds/0/id /holds/0/version"
        + " /cells/0/epoch /cells/0/period /cells/0/source /cells/0/value /cells/0/revision"
        + " /hours/0/epoch /hours/0/hour /hours/0/upSlots /hours/0/touched /hours/0/clock"
        + " /hours/0/revision /undated/0/epoch /undated/0/notBefore /undated/0/notAfter"
        + " /undated/0/value /undated/0/revision /documents/0/id /documents/0/kind"
        + " /documents/0/version /documents/0/base /documents/0/deleted /documents/0/body"
        + " /status/version /status/uptimeDays /status/freeDiskMiB /status/databaseOk"
        + " /status/clock",
    "sync-answer, /seq /resendAll /rejected /documents /nextSyncSeconds /serverTime"
        + " /rejected/0/list /rejected/0/key /rejected/0/code /rejected/0/detail"
        + " /rejected/0/retry",
    "enrolment-request, /code /attempt",
    "enrolment-answer, /kioskId /siteId /siteName /token",
    "reference, /site /themes"
  })
  void aMissingRequiredFieldIsRefused(String sample, String pointers) throws Exception {
    for (String pointer : pointers.split(" ")) {
      JsonNode broken = read(sample).deepCopy();
      JsonPointer field = JsonPointer.compile(pointer);
      ObjectNode parent = (ObjectNode) broken.at(field.head());
      assertNotNull(parent.remove(field.last().getMatchingProperty()), pointer + " is no field");
      assertThrows(
          JsonProcessingException.class,
          () -> MAPPER.treeToValue(broken, TYPES.get(sample)),
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

  private static JsonNode writtenBack(JsonNode golden, Class<?> type) throws IOException {
    return MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.treeToValue(golden, type)));
  }

  /** Where {@code written} lacks or changes what {@code golden} has; what it adds is no matter. */
  private static List<String> lost(JsonNode golden, JsonNode written, String at) {
    List<String> lost = new ArrayList<>();
    if (golden.isObject() && written.isObject()) {
      for (Map.Entry<String, JsonNode> field : golden.properties()) {
        String name = at + "/" + field.getKey();
        JsonNode same = written.get(field.getKey());
        lost.addAll(same == null ? List.of(name) : lost(field.getValue(), same, name));
      }
    } else if (golden.isArray() && written.isArray() && golden.size() == written.size()) {
      for (int i = 0; i < golden.size(); i++) {
        lost.addAll(lost(golden.get(i), written.get(i), at + "/" + i));
      }
    } else if (!golden.equals(written)) {
      lost.add(at);
    }
    return lost;
  }

  private static JsonNode read(String sample) throws IOException {
    return read(NEWEST, sample);
  }

  private static JsonNode read(String version, String sample) throws IOException {
    return MAPPER.readTree(GOLDEN.resolve(version).resolve(sample + ".json").toFile());
  }
}
