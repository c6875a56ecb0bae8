package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EachDatabase
class BadFrameTest {
  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.kiosk("k1", "hv-a", NOON.minusSeconds(86_400));
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
  }

  private RequestJson request() {
    return new RequestJson("k1", NOON).hourCell("2026-11-24T09:00:00Z", 5, 1);
  }

  private Problem refusedWhole(byte[] body) {
    Problem problem = assertThrows(Problem.class, () -> world.send("k1", body));
    assertEquals(0, world.number("SELECT COUNT(*) FROM hour_cell"));
    assertEquals(0, world.number("SELECT seq FROM kiosk"));
    return problem;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "<html>", "{}x", "{\"a\":1}{", "\u0000"})
  void whatIsNoJsonObjectIsMalformed(String body) {
    Problem problem = refusedWhole(body.getBytes(StandardCharsets.UTF_8));
    assertEquals(400, problem.status());
    assertEquals("malformed-json", problem.code());
  }

  @Test
  void jsonThatIsNestedWithoutEndIsMalformed() {
    assertEquals(
        "malformed-json",
        refusedWhole("[".repeat(200_000).getBytes(StandardCharsets.UTF_8)).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kioskId",
        "epoch",
        "sentAt",
        "seen",
        "holds",
        "cells",
        "hours",
        "undated",
        "documents",
        "status"
      })
  void aMissingFieldIsRefusedByName(String field) {
    for (byte[] body :
        new byte[][] {request().without(field).bytes(), request().with(field, "null").bytes()}) {
      Problem problem = refusedWhole(body);
      assertEquals(422, problem.status());
      assertEquals("field-missing", problem.code());
      assertTrue(problem.getMessage().contains(field), problem.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kioskId | 7
          epoch | 'run-1'
          sentAt | 'now'
          sentAt | 1763971200
          seen | -1
          seen | 1.5
          seen | 'many'
          seen | 9223372036854775807
          seenStamp | ''
          seenStamp | 'a b'
          seenStamp | 7
          cells | {}
          holds | [null]
          holds | [{'id':'a'}]
          holds | [{'version':1}]
          completeFrom | '2026-11-24T09:00:00Z'
          completeThrough | '2026-11-24T09:00:00Z'
          status | []
          status | {'version':'1'}
          status | {'version':1,'uptimeDays':1,'freeDiskMiB':1,'databaseOk':true,'clock':'rtc'}
          """)
  void aFieldThatIsWrongIsRefusedByName(String field, String value) {
    Problem problem = refusedWhole(request().with(field, value.replace('\'', '"')).bytes());
    assertEquals(422, problem.status());
    assertEquals("field-wrong", problem.code());
    assertTrue(problem.getMessage().contains(field.replace("From", "")), problem.getMessage());
  }

  @Test
  void aClaimMustBeClockHoursInOrder() {
    for (RequestJson request :
        Arrays.asList(
            request().claim("2026-11-24T09:30:00Z", "2026-11-24T10:00:00Z"),
            request().claim("2026-11-24T09:00:00Z", "2026-11-24T08:00:00Z"))) {
      assertEquals("field-wrong", refusedWhole(request.bytes()).code());
    }
  }

  @Test
  void aRequestOverTheLimitsIsRefusedWhole() {
    byte[] large =
        Arrays.copyOf("{}".getBytes(StandardCharsets.UTF_8), 1 + Limits.MAX_REQUEST_BYTES);
    Arrays.fill(large, 2, large.length, (byte) ' ');
    assertEquals(413, refusedWhole(large).status());
    RequestJson rows = request();
    RequestJson holds = request();
    for (int i = 0; i < Limits.MAX_ROWS; i++) {
      rows.row("undated", "{}");
      holds.holds("d" + i, 1);
    }
    assertEquals("too-many-rows", refusedWhole(rows.bytes()).code());
    holds.holds("one-more", 1);
    assertEquals("too-many-holds", refusedWhole(holds.bytes()).code());
  }

  @Test
  void exactlyTheLimitIsTaken() {
    RequestJson rows = new RequestJson("k1", NOON);
    for (int i = 0; i < Limits.MAX_ROWS; i++) {
      rows.row("undated", "{}");
    }
    assertEquals(Limits.MAX_ROWS, world.send(rows).rejected().size());
  }
}
