package nl.huisvandekop.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Every kiosk that was ever released is understood, by the samples that the contract keeps. */
@EachDatabase
class ReleasedKiosksTest {
  private static final Path SAMPLES = Path.of("protocol/src/test/resources/golden");

  @Parameter Database database;
  @TempDir Path folder;

  @Test
  void theServerTakesTheWholeSampleOfEachReleasedVersion() throws IOException {
    List<Path> versions;
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      versions = folders.sorted().toList();
    }
    assertFalse(versions.isEmpty());
    for (Path version : versions) {
      byte[] request = Files.readAllBytes(version.resolve("sync-request.json"));
      try (IntakeWorld world = new IntakeWorld(database, folder.resolve(version.getFileName()))) {
        assertTakenWhole(world, request);
      }
    }
  }

  private static void assertTakenWhole(IntakeWorld world, byte[] request) throws IOException {
    JsonNode sample = Json.mapper().readTree(request);
    String kiosk = sample.path("kioskId").asText();
    world.setNow(Instant.parse(sample.path("sentAt").asText()));
    world.site("hv-a");
    world.kiosk(kiosk, "hv-a", world.now().minusSeconds(86_400));
    // So that the server is not further back than the kiosk has seen, nor another one.
    long seen = sample.path("seen").asLong();
    world.execute("UPDATE kiosk SET seq = %s", seen);
    world.execute(
        "INSERT INTO sync_answer (kiosk_id, seq, stamp) VALUES ('%s', %s, '%s')",
        kiosk, seen, sample.path("seenStamp").asText());

    assertEquals(List.of(), world.send(kiosk, request).rejected());
    assertEquals(
        rows(sample, "cells").size(),
        world.number("SELECT COUNT(*) FROM hour_cell")
            + world.number("SELECT COUNT(*) FROM day_cell"));
    assertEquals(rows(sample, "hours").size(), world.number("SELECT COUNT(*) FROM hour_report"));
    assertEquals(rows(sample, "undated").size(), world.number("SELECT COUNT(*) FROM undated"));
    assertEquals(rows(sample, "documents").size(), world.number("SELECT COUNT(*) FROM document"));
    assertEquals(1, world.number("SELECT COUNT(*) FROM complete_stretch"));
  }

  private static ArrayNode rows(JsonNode sample, String list) {
    return (ArrayNode) sample.path(list);
  }
}
