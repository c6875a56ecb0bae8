package nl.huisvandekop.server.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What staff say of a distance goes before the straight line; Den Hoorn lies across the sea. */
@EachDatabase
class WaysTest {
  private static final RegionPack PACK = RegionPackLoader.builtIn();
  private static final String HUISDUINEN = "WP3057";
  private static final String SITE = "hv-denhoorn";

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;
  private static AuditLog audit;
  private static Ways ways;
  private static Coverage coverage;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    audit = new AuditLog(world.store(), world.clock());
    ways = new Ways(world.store(), audit, world.clock());
    coverage = new Coverage(world.store(), PACK, world.situations(), world.weeks(), world.clock());
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void aSiteInDenHoorn() {
    world.forget();
    world.execute("DELETE FROM area_way");
    world.execute("DELETE FROM audit_entry");
    world.execute("DELETE FROM kiosk");
    world.execute("DELETE FROM site");
    world.execute(
        "INSERT INTO site (id, name, area_code, lat, lon, status)"
            + " VALUES ('%s', 'Voorbeeld', 'WP2741', 53.025, 4.75139, 'active')",
        SITE);
  }

  private static AreaCoverage huisduinen() {
    return coverage
        .report(Optional.of("GM0400"), Reach.everything(Role.REGION_READER))
        .areas()
        .stream()
        .filter(area -> area.code().equals(HUISDUINEN))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStraightLineAcrossTheSeaIsWarnedAbout() {
    assertEquals(8.5, huisduinen().nearestKm());
    assertEquals("Marsdiep", huisduinen().nearestOver());
    assertFalse(huisduinen().nearestByHand());
  }

  @Test
  void whatWasSaidTakesItsPlace() {
    ways.say(HUISDUINEN, SITE, 14_500, "Met de boot", "jan");
    assertEquals(14.5, huisduinen().nearestKm());
    assertEquals(null, huisduinen().nearestOver());
    assertTrue(huisduinen().nearestByHand());
    ways.say(HUISDUINEN, SITE, 900, "Er is een tunnel", "piet");
    assertEquals(0.9, huisduinen().nearestKm());
    assertEquals(huisduinen().inhabitants(), huisduinen().within1200m());
    ways.takeBack(HUISDUINEN, SITE, "jan");
    assertEquals(8.5, huisduinen().nearestKm());
  }

  @Test
  void aSiteThatIsNoUseToTheAreaDoesNotCount() {
    ways.say(HUISDUINEN, SITE, null, "Alleen voor eilanders", "jan");
    assertEquals(null, huisduinen().nearestKm());
    assertEquals(0, huisduinen().within4km());
  }

  @Test
  void anotherServerSeesItAtOnce() {
    Coverage other =
        new Coverage(world.store(), PACK, world.situations(), world.weeks(), world.clock());
    assertEquals(8.5, huisduinen().nearestKm());
    ways.say(HUISDUINEN, SITE, 14_500, "Met de boot", "jan");
    assertEquals(14.5, huisduinen().nearestKm());
    assertTrue(
        other.report(Optional.empty(), Reach.everything(Role.REGION_READER)).areas().stream()
            .anyMatch(AreaCoverage::nearestByHand));
    world.execute("UPDATE site SET lat = 52.95, lon = 4.727");
    ways.takeBack(HUISDUINEN, SITE, "jan");
    assertEquals(0.0, huisduinen().nearestKm());
  }

  @Test
  void theAuditLogTellsWhatWasAndBecame() {
    ways.say(HUISDUINEN, SITE, 14_500, "Met de boot", "jan");
    ways.say(HUISDUINEN, SITE, null, "Vaart niet meer", "piet");
    AuditLog.Entry said = audit.last("distance-said", HUISDUINEN + " " + SITE).orElseThrow();
    assertEquals("14500", said.changes().get(0).was());
    assertEquals("telt niet mee", said.changes().get(0).became());
    assertEquals("Met de boot", said.changes().get(1).was());
    ways.takeBack(HUISDUINEN, SITE, "jan");
    ways.takeBack(HUISDUINEN, SITE, "jan");
    AuditLog.Entry back = audit.last("distance-taken-back", HUISDUINEN + " " + SITE).orElseThrow();
    assertEquals("jan", back.account());
  }

  @Test
  void aReasonIsAskedForAndADistanceHasBounds() {
    assertThrows(IllegalArgumentException.class, () -> ways.say(HUISDUINEN, SITE, 1, " ", "jan"));
    assertThrows(IllegalArgumentException.class, () -> ways.say(HUISDUINEN, SITE, -1, "Zo", "jan"));
    assertThrows(
        IllegalArgumentException.class, () -> ways.say(HUISDUINEN, SITE, 500_001, "Zo", "jan"));
    assertEquals(8.5, huisduinen().nearestKm());
  }
}
