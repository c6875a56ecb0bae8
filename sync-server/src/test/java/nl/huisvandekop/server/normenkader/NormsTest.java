package nl.huisvandekop.server.normenkader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class NormsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Norm PACK = RegionPackLoader.builtIn().norm();

  @Parameter Database database;
  @TempDir Path folder;

  private static NormVersion version(String name, Stage stage, String from) {
    Norm norm =
        new Norm(name, "v", null, 60, false, PACK.sizeClasses(), PACK.criteria().subList(0, 1));
    LocalDate validFrom = from == null ? null : LocalDate.parse(from);
    boolean fromPack = stage == Stage.CONCEPT && name.startsWith("0.1");
    return new NormVersion(norm, stage, 1, fromPack, validFrom, List.of(), List.of());
  }

  private static String inForce(NormVersion... versions) {
    return Norms.inForce(List.of(versions), TODAY).map(NormVersion::version).orElse(null);
  }

  @Test
  void thePacksVersionComesInOnceAndIsInForceUntilThereIsBetter() {
    try (ServerStore store = database.open(folder)) {
      Norms norms = new Norms(store, new SetClock("2026-11-24T12:00:00Z"));
      assertEquals(Optional.empty(), store.read(norms::inForce));
      norms.bringIn(PACK);
      norms.bringIn(PACK);
      assertEquals(1, norms.list().size());
      NormVersion stored = store.read(norms::inForce).orElseThrow();
      assertEquals(PACK, stored.norm());
      assertEquals(Stage.CONCEPT, stored.stage());
      assertEquals(TODAY, stored.since());
      assertEquals(
          Map.of(),
          store.read(handle -> NormResults.latest(handle, stored.version())),
          "nothing was judged");
    }
  }

  @Test
  void anotherTextUnderTheSameNameChangesNothingOfWhatIsStored() {
    try (ServerStore store = database.open(folder)) {
      Norms norms = new Norms(store, new SetClock("2026-11-24T12:00:00Z"));
      norms.bringIn(PACK);
      norms.bringIn(new Norm("0.1", "x", null, 50, true, PACK.sizeClasses(), PACK.criteria()));
      assertEquals(PACK, norms.list().get(0).norm());
    }
  }

  @Test
  void ofFrozenVersionsTheOneThatBeganLastIsInForce() {
    NormVersion old = version("1.0", Stage.BEVROREN, "2026-01-01");
    NormVersion present = version("1.1", Stage.BEVROREN, "2026-11-24");
    NormVersion future = version("1.2", Stage.BEVROREN, "2026-11-25");
    assertEquals("1.1", inForce(old, future, present));
    assertEquals("1.0", inForce(old, future, version("1.3", Stage.PILOT, null)));
  }

  @Test
  void beforeAnyHasBegunTheOneUnderWayIsInForceThenTheOneThatWillBegin() {
    NormVersion concept = version("0.1", Stage.CONCEPT, null);
    NormVersion future = version("1.0", Stage.BEVROREN, "2027-01-01");
    assertEquals("0.2", inForce(concept, version("0.2", Stage.GEEVALUEERD, null)));
    assertEquals("0.2", inForce(concept, future, version("0.2", Stage.PILOT, null)));
    assertEquals("1.0", inForce(concept, future));
  }

  @Test
  void whatStaffAreWritingIsNeverInForce() {
    assertEquals(
        "0.1", inForce(version("0.1", Stage.CONCEPT, null), version("9", Stage.CONCEPT, null)));
    assertEquals(
        "0.1.10",
        inForce(version("0.1.10", Stage.CONCEPT, null), version("0.1.9", Stage.CONCEPT, null)));
    assertEquals(null, inForce(version("0.1", Stage.INGETROKKEN, null)));
  }
}
