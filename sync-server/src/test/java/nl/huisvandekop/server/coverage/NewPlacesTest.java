package nl.huisvandekop.server.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.coverage.Candidate.Kind;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.Position;
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

@EachDatabase
class NewPlacesTest {
  private static final RegionPack PACK = RegionPackLoader.builtIn();
  private static final Reach REGION = Reach.everything(Role.REGION_READER);
  private static final String KREILEROORD = "WP2433";

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;
  private static NewPlaces places;
  private static AreaReports areas;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    Situations situations = world.situations();
    places = new NewPlaces(world.store(), PACK, situations);
    areas = new AreaReports(world.store(), PACK, situations);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
    world.execute("DELETE FROM site_detail");
    world.execute("DELETE FROM kiosk");
    world.execute("DELETE FROM site");
  }

  private static void site(String id, String area, String status, String lat, String lon) {
    world.execute(
        "INSERT INTO site (id, name, area_code, lat, lon, status) VALUES ('%s', 'Plek %s', '%s',"
            + " %s, %s, '%s')",
        id, id, area, lat, lon, status);
  }

  private static Candidate centre(String area) {
    return places.candidates(Optional.empty(), List.of(), REGION).open().stream()
        .filter(one -> one.kind() == Kind.CENTRE && one.area().code().equals(area))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutAnyPlaceAMiddleReachesAllWhoLiveWithinThatFar() {
    Area area = PACK.area(KREILEROORD).orElseThrow();
    int within =
        PACK.buurten().stream()
            .filter(buurt -> buurt.labelPoint().metresTo(area.labelPoint()) <= 4_000)
            .mapToInt(Buurt::inhabitants)
            .sum();
    Candidate candidate = centre(KREILEROORD);
    assertEquals(within, candidate.cycling().people());
    assertTrue(candidate.walking().people() <= within);
    assertTrue(candidate.cycling().elders() + candidate.cycling().children() < within);
    assertEquals(52, places.candidates(Optional.empty(), List.of(), REGION).open().size());
  }

  @Test
  void whoHasAPlaceWithinThatFarAlreadyIsNotGained() {
    int before = centre("WP3058").walking().people();
    assertTrue(before > 0);
    site("hv-a", "WP3058", "active", "52.89", "4.74028");
    assertEquals(0, centre("WP3058").walking().people());
    assertEquals(0, centre("WP3058").cycling().people());
    world.execute("UPDATE site SET status = 'to-check'");
    assertEquals(before, centre("WP3058").walking().people());
  }

  @Test
  void nobodyIsGainedAcrossWater() {
    // On a boat off Texel: Den Helder lies 3 km away, across the Marsdiep.
    site("hv-a", "WP2741", "wished", "52.988", "4.765");
    Candidate wish =
        places.candidates(Optional.of("GM0448"), List.of(), REGION).open().stream()
            .filter(one -> one.kind() == Kind.WISH)
            .findFirst()
            .orElseThrow();
    int acrossToo =
        PACK.buurten().stream()
            .filter(buurt -> buurt.labelPoint().metresTo(new Position(4.765, 52.988)) <= 4_000)
            .mapToInt(Buurt::inhabitants)
            .sum();
    assertTrue(acrossToo > wish.cycling().people(), acrossToo + " people live so near");
  }

  @Test
  void whatSupposedPlacesReachIsNotCountedAgainAndTheirStepsAddUpToAllOfIt() {
    site("hv-a", "WP3058", "active", "52.89", "4.74028");
    // On a boat off Texel, across the Marsdiep from Den Helder: what lies between matters too.
    site("hv-w", "WP2741", "wished", "52.988", "4.765");
    List<Candidate> alone = places.candidates(Optional.empty(), List.of(), REGION).open();
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<Candidate> shuffled = new ArrayList<>(alone);
      Collections.shuffle(shuffled, random);
      List<Candidate> some = shuffled.subList(0, 1 + random.nextInt(Candidates.MOST_SUPPOSED));
      Candidates found =
          places.candidates(Optional.empty(), some.stream().map(Candidate::key).toList(), REGION);
      String said = "seed " + seed + ", round " + round;
      assertEquals(alone.size(), found.open().size() + some.size(), said);
      assertEquals(together(some, 1_200), found.walking().people(), said);
      assertEquals(together(some, 4_000), found.cycling().people(), said);
      for (Candidate one : found.open()) {
        Candidate before = byKey(alone, one.key());
        assertTrue(one.walking().people() <= before.walking().people(), said);
        assertTrue(one.cycling().people() <= before.cycling().people(), said);
        List<Candidate> andOne = new ArrayList<>(some);
        andOne.add(one);
        assertEquals(
            together(andOne, 4_000), found.cycling().people() + one.cycling().people(), said);
      }
    }
  }

  private static Candidate byKey(List<Candidate> all, String key) {
    return all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  /** Counted buurt by buurt, each once, beside the one place that there is. */
  private static int together(List<Candidate> some, int metres) {
    Position there = new Position(4.74028, 52.89);
    return PACK.buurten().stream()
        .filter(buurt -> buurt.labelPoint().metresTo(there) > metres)
        .filter(buurt -> some.stream().anyMatch(one -> reaches(one, buurt, metres)))
        .mapToInt(Buurt::inhabitants)
        .sum();
  }

  private static boolean reaches(Candidate one, Buurt buurt, int metres) {
    Position at = one.site() == null ? one.area().labelPoint() : new Position(4.765, 52.988);
    return buurt.labelPoint().metresTo(at) <= metres
        && PACK.waters().stream().noneMatch(water -> water.between(buurt.labelPoint(), at));
  }

  @Test
  void twoThatReachTheSamePeopleAreOneGain() {
    site("hv-w", KREILEROORD, "wished", "NULL", "NULL");
    Candidate alone = centre(KREILEROORD);
    Candidates found =
        places.candidates(Optional.empty(), List.of(KREILEROORD, KREILEROORD), REGION);
    assertEquals(alone.cycling(), found.supposed().get(0).cycling());
    assertEquals(alone.cycling(), found.cycling());
    assertEquals(Gain.NONE, byKey(found.open(), "hv-w").cycling());
  }

  @Test
  void whatIsSupposedStaysSoInAnotherGemeenteAndIsNothingOutOfReach() {
    List<String> asked = List.of(KREILEROORD, "hv-none");
    Candidates other = places.candidates(Optional.of("GM0441"), asked, REGION);
    assertEquals(List.of(KREILEROORD), other.supposed().stream().map(Candidate::key).toList());
    assertEquals(1, other.unknown());
    assertEquals(18, other.open().size());
    Reach schagen = new Reach(Role.GEMEENTE, Set.of("GM0441"), null);
    Candidates own = places.candidates(Optional.empty(), asked, schagen);
    assertEquals(List.of(), own.supposed());
    assertEquals(2, own.unknown());
    List<String> tooMany = Collections.nCopies(Candidates.MOST_SUPPOSED + 1, "x");
    assertThrows(
        IllegalArgumentException.class, () -> places.candidates(Optional.empty(), tooMany, REGION));
  }

  @Test
  void wishesAndHallsAreCandidatesOfTheirOwnWithWhatIsKnownOfThem() {
    site("hv-w", KREILEROORD, "wished", "NULL", "NULL");
    site("hv-h", KREILEROORD, "to-check", "52.8417", "5.0819");
    site("hv-n", KREILEROORD, "to-check", "52.8417", "5.0819");
    world.execute(
        "INSERT INTO site_detail (site_id, wish_by, wish_on, can_host)"
            + " VALUES ('hv-w', 'Dorpsraad (voorbeeld)', '2026-03-01', 0)");
    world.execute(
        "INSERT INTO site_detail (site_id, yearly_cost_euro, paid_by, can_host)"
            + " VALUES ('hv-h', 8000, 'gemeente', 1)");
    List<Candidate> here =
        places.candidates(Optional.of("GM1911"), List.of(), REGION).open().stream()
            .filter(one -> one.area().code().equals(KREILEROORD))
            .toList();
    assertEquals(
        List.of(Kind.CENTRE, Kind.WISH, Kind.HALL), here.stream().map(Candidate::kind).toList());
    assertEquals(1, here.get(0).halls());
    assertEquals("Dorpsraad (voorbeeld)", here.get(0).wishes().get(0).by());
    assertFalse(here.get(1).located());
    assertEquals(here.get(0).cycling(), here.get(1).cycling());
    assertEquals(8_000, here.get(2).cost().yearlyEuro());
  }

  @Test
  void lonelinessSaysTheYearAndWhetherItIsAboutTheWholeGemeente() {
    assertEquals(AreaCoverage.People.GEMEENTE, centre(KREILEROORD).people().lonelinessBasis());
    assertEquals(42.7, centre(KREILEROORD).people().lonely18plus());
    assertEquals(2020, centre(KREILEROORD).people().lonelinessYear());
  }

  @Test
  void staffOfAGemeenteSeeTheirOwn() {
    Reach schagen = new Reach(Role.GEMEENTE, Set.of("GM0441"), null);
    assertEquals(18, places.candidates(Optional.empty(), List.of(), schagen).open().size());
    assertEquals(
        "out-of-reach",
        assertThrows(
                Problem.class, () -> places.candidates(Optional.of("GM1911"), List.of(), schagen))
            .code());
    assertEquals(
        "area-unknown", assertThrows(Problem.class, () -> areas.area(KREILEROORD, schagen)).code());
  }

  @Test
  void anOpeningTellsBeforeAndAfterAndWhoElseGains() {
    site("hv-a", "WP3058", "active", "52.89", "4.74028");
    Area area = PACK.area(KREILEROORD).orElseThrow();
    Opening opening = areas.opening(area, Optional.empty());
    assertEquals(0, opening.now().within4km());
    assertEquals(area.inhabitants(), opening.then().within4km());
    assertTrue(opening.then().nearestKm() < opening.now().nearestKm());
    assertEquals(
        opening.cycling().people(),
        opening.gaining().stream().mapToInt(one -> one.cycling().people()).sum());
    assertEquals(centre(KREILEROORD).cycling(), opening.cycling());
    assertEquals(centre(KREILEROORD).walking(), opening.walking());
    assertEquals(
        "site-unknown",
        assertThrows(Problem.class, () -> areas.opening(area, Optional.of("hv-a"))).code());
  }

  @Test
  void anAreaNamesItsBuurtenAndThePlacesAround() {
    site("hv-a", "WP2436", "active", "52.85083", "5.02639");
    site("hv-b", KREILEROORD, "active", "NULL", "NULL");
    site("hv-c", KREILEROORD, "wished", "NULL", "NULL");
    AreaReport report = areas.of(PACK.area(KREILEROORD).orElseThrow());
    assertEquals(575, report.buurten().stream().mapToInt(home -> home.buurt().inhabitants()).sum());
    assertEquals("hv-a", report.buurten().get(0).nearest().id());
    assertEquals(
        List.of("hv-a", "hv-b"),
        report.around().stream().map(around -> around.site().id()).toList());
    assertEquals(null, report.around().get(1).km());
    assertTrue(report.around().get(1).inside());
    assertEquals(1, report.others().size());
    assertEquals(Standing.NOG_ONBEKEND, report.standing());
  }
}
