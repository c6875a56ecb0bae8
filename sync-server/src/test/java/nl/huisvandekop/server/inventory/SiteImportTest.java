package nl.huisvandekop.server.inventory;

import static nl.huisvandekop.server.inventory.InventoryWorld.ADMIN;
import static nl.huisvandekop.server.inventory.InventoryWorld.SCHAGEN;
import static nl.huisvandekop.server.inventory.InventoryWorld.bytes;
import static nl.huisvandekop.server.inventory.InventoryWorld.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.inventory.ImportPlan.Effect;
import nl.huisvandekop.server.inventory.ImportPlan.Line;
import nl.huisvandekop.server.region.RegionPackLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteImportTest {
  private static final String TABLE =
      """
      naam;gebied;status;lat;lon;gewenst door;gewenst op;opmerking
      Café Één;Julianadorp;actief;52,8890;4,7400;;;
      Buurtkamer;WP3058;gewenst;;;dorpsraad;3-2-2026;"twee
      regels; met ""aanhaling\"\"\"
      """;

  @TempDir static Path folder;
  private static InventoryWorld world;

  @BeforeAll
  static void open() {
    world = new InventoryWorld(folder);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void forget() {
    world.forget();
  }

  @Test
  void aTableIsLookedAtThenKeptAndTheSameAgainChangesNothing() {
    List<Object> before = world.everything();
    assertEquals(List.of("2 NEW []", "4 NEW []"), lines(ADMIN, TABLE));
    assertEquals(before, world.everything());
    assertTrue(world.keep(ADMIN, TABLE).kept());
    List<Object> after = world.everything();
    assertEquals(List.of("2 SAME []", "4 SAME []"), lines(ADMIN, TABLE));
    assertFalse(world.keep(ADMIN, TABLE).kept());
    assertEquals(after, world.everything());
    assertEquals(
        "twee\nregels; met \"aanhaling\"",
        world.changes.places(ADMIN).called("buurtkamer").get(0).site().note());
  }

  @Test
  void aNewPlaceCanBeASampleAndStaysWhatItIs() {
    assertTrue(world.keep(ADMIN, "naam;gebied;voorbeeld\nA;WP3058;ja\nB;WP3058;nee\n").kept());
    List<Known> places = world.changes.places(ADMIN).list();
    assertEquals(
        List.of("A true", "B false"),
        places.stream().map(one -> one.site().name() + " " + one.site().sample()).toList());
    assertEquals(
        List.of("2 WRONG [voorbeeld SAMPLE_STAYS]", "3 WRONG [voorbeeld SAMPLE_STAYS]"),
        lines(ADMIN, "naam;gebied;voorbeeld\nA;WP3058;\nB;WP3058;ja\n"));
    assertEquals(List.of("2 SAME []", "3 SAME []"), lines(ADMIN, "naam\nA\nB\n"));
  }

  @Test
  void theTableThatGoesOutComesInWithoutAnyChange() {
    world.keep(ADMIN, TABLE);
    world.site("hv-1", "=SOM(1)");
    world.site("hv-2", "-dash, \"quoted\"; 'één");
    world.change(ADMIN, "hv-2", "opmerking", "+31 223\n@home", "zaal", "ja");
    for (Csv.Form form : Csv.Form.values()) {
      List<Known> places = world.changes.places(ADMIN).list();
      String table = SiteTableWriter.write(places, pack(), form).toString();
      assertTrue(table.contains("'=SOM"), table);
      ImportPlan plan = world.plan(ADMIN, table);
      assertEquals(4, plan.count(Effect.SAME), () -> plan.toString());
    }
  }

  @Test
  void encodingsAndSeparatorsOfSpreadsheetsAreRecognised() {
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
      for (String separator : List.of(";", ",", "\t")) {
        String table = "naam;gebied\nCafé Één;Julianadorp\n".replace(";", separator);
        ImportPlan plan = world.imports.plan(ADMIN, bytes(table, Charset.forName(charset)), false);
        assertEquals(charset, plan.encoding());
        assertEquals(separator, plan.separator());
        assertEquals("Café Één", plan.lines().get(0).name());
      }
    }
    byte[] marked = bytes("\ufeffnaam;gebied\r\nCafé;WP3058\r\n", StandardCharsets.UTF_16LE);
    assertEquals("Café", world.imports.plan(ADMIN, marked, false).lines().get(0).name());
    ImportPlan excels = world.plan(ADMIN, "\ufeffsep=;\r\nnaam;gebied\r\nCafé;WP3058\r\n");
    assertEquals(3, excels.lines().get(0).number());
    assertTrue(world.plan(ADMIN, "naam\nCafÃ©\n").garbled());
  }

  @Test
  void aFileThatIsNotTheTableIsSaidToBeWhatItIs() {
    assertEquals("EMPTY []", fault(new byte[0]));
    assertEquals("WORKBOOK []", fault(new byte[] {'P', 'K', 3, 4}));
    assertEquals("NOT_TEXT []", fault(new byte[] {'n', 1, 0, (byte) 0x81, 2, 3, 4, 5, 6}));
    assertEquals("TOO_LARGE [2097152]", fault(new byte[SiteImport.MAX_BYTES + 1]));
    assertEquals("COLUMN_MISSING [naam, plek, gebied]", fault("plek;gebied\nA;B\n".getBytes()));
    assertEquals("COLUMN_TWICE [naam]", fault("naam;Naam\nA;B\n".getBytes()));
    assertEquals("UNREADABLE [2]", fault("naam;gebied\n\"A;WP3058\n".getBytes()));
    assertEquals(List.of("kleur"), world.plan(ADMIN, "naam;kleur\nA;b\n").unknownColumns());
  }

  @Test
  void aLastLineWithoutAnEndHasItsOwnNumber() {
    assertEquals(List.of("2 NEW []", "3 NEW []"), lines(ADMIN, "naam;gebied\nA;WP3058\nB;WP3058"));
  }

  @Test
  void whatIsSaidBackOfAFileIsBoundedHoweverMuchItHolds() {
    String wide = "x".repeat(100_000);
    String many = String.join(";", Collections.nCopies(5_000, wide.substring(0, 100)));
    List<String> unknown = world.plan(ADMIN, "naam;" + many + "\nA\n").unknownColumns();
    assertEquals(Quoted.MOST_WORDS + 1, unknown.size());
    assertEquals("x".repeat(Quoted.MOST_CHARACTERS) + "…", unknown.get(0));
    String missing = fault(("plek" + wide + ";" + many + "\nA\n").getBytes());
    assertTrue(missing.length() < 2_000, missing);
    String word = lines(ADMIN, "naam;gebied;status\nA;WP3058;" + wide + "\n").toString();
    assertTrue(word.contains("UNKNOWN_WORD"), word);
    String plan = world.plan(ADMIN, "naam;gebied;status\nA;WP3058;" + wide + "\n").toString();
    assertTrue(plan.length() < 2_000, plan);
  }

  private static String fault(byte[] file) {
    ImportPlan plan = world.imports.plan(ADMIN, file, false);
    assertFalse(plan.sound());
    return plan.fault().code() + " " + plan.fault().args();
  }

  @Test
  void eachWrongLineSaysWhatIsWrongAndNothingOfTheTableIsKept() {
    world.site("hv-1", "Dorpshuis");
    world.site("hv-2", "Huis");
    List<Object> before = world.everything();
    String table =
        """
        nummer;naam;gebied;lat;lon
        ;Nieuw;WP3058;;
        ;Nieuw;WP3058;;
        hv-9;Weg;WP3058;;
        ;Dorpshuis;WP3058;111500;545000
        ;=HYPERLINK("http://x");WP3058;;
        hv-2;Dorpshuis;WP3058;;
        ;Twee;Xdorp;52.9;4.7;te;veel
        ;Omgedraaid;WP3058;4.74;52.89
        """;
    assertEquals(
        List.of(
            "2 NEW []",
            "3 WRONG [naam SAME_LINE [2]]",
            "4 WRONG [nummer NUMBER_UNKNOWN [hv-9]]",
            "5 WRONG [lat RIJKSDRIEHOEK [52.89038, 4.74088]]",
            "6 WRONG [naam FORMULA]",
            "7 WRONG [naam SAME_PLACE [hv-1]]",
            "8 WRONG [naam CELLS_TOO_MANY [7, 5], gebied AREA_UNKNOWN [Xdorp]]",
            "9 WRONG [lat SWAPPED]"),
        lines(ADMIN, table));
    assertFalse(world.keep(ADMIN, table).kept());
    assertEquals(before, world.everything());
  }

  @Test
  void metresAreConvertedWhereThatIsAskedFor() {
    byte[] file = "naam;gebied;lat;lon\nA;WP3058;545000;111500\n".getBytes();
    assertTrue(world.imports.plan(ADMIN, file, false).lines().get(0).inMetres());
    ImportPlan plan = world.imports.plan(ADMIN, file, true);
    assertTrue(world.imports.keep(ADMIN, file, true, plan.stamp()).kept());
    assertEquals(52.89038, world.changes.places(ADMIN).called("A").get(0).site().lat());
  }

  @Test
  void aPlanThatIsNoLongerTrueIsShownAnewInsteadOfKept() {
    byte[] file = "naam;gebied;opmerking\nHuis;WP3058;x\n".getBytes();
    String stamp = world.imports.plan(ADMIN, file, false).stamp();
    world.site("hv-1", "Huis");
    SiteImport.Outcome outcome = world.imports.keep(ADMIN, file, false, stamp);
    assertFalse(outcome.kept());
    assertEquals(Effect.CHANGED, outcome.plan().lines().get(0).effect());
    assertEquals(null, world.site("hv-1").note());
  }

  @Test
  void aColumnThatIsNotThereLeavesWhatIsKnownAndAnEmptyOneEmptiesIt() {
    world.site("hv-1", "Huis");
    world.change(ADMIN, "hv-1", "opmerking", "a", "adres", "b");
    assertTrue(world.keep(ADMIN, "naam,opmerking\nHUIS,\n").kept());
    assertEquals(null, world.site("hv-1").note());
    assertEquals("b", world.details("hv-1").address());
    assertEquals("HUIS", world.site("hv-1").name());
  }

  @Test
  void staffOfAGemeenteTouchNothingOfAnother() {
    world.site("hv-1", "Huis");
    String table = "nummer;naam;gebied\nhv-1;Huis;Tuitjenhorn\n;Huis;WP3058\n;Huis;\n";
    assertEquals(
        List.of(
            "2 WRONG [nummer NUMBER_UNKNOWN [hv-1]]",
            "3 WRONG [gebied AREA_OUT_OF_REACH]",
            "4 WRONG [gebied AREA_NEEDED]"),
        lines(SCHAGEN, table));
  }

  @Test
  void aLongNameIsCountedInCharactersAlsoWhereTheseTakeTwo() {
    String name = "\ud83d\ude00".repeat(120);
    byte[] file = ("naam;gebied\n" + name + ";WP3058\n").getBytes(StandardCharsets.UTF_8);
    assertEquals(null, world.imports.plan(ADMIN, file, false).fault());
  }

  @Test
  void noFileMakesItFall() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] pieces = {
      "naam",
      ";",
      ",",
      "\n",
      "\"",
      "'",
      "=",
      "WP3058",
      "111500",
      "4.74",
      "é",
      "\u0000",
      "-",
      "lat",
      "lon",
      "gebied",
      "\r",
      "status",
      "actief",
      "\ud83d\ude00",
      "9".repeat(30)
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "naam;gebied;lat;lon\n" : "");
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
      ImportPlan plan = world.imports.plan(ADMIN, file, random.nextBoolean());
      assertTrue(plan.fault() != null || plan.encoding() != null, "seed " + seed);
    }
  }

  private static nl.huisvandekop.server.region.RegionPack pack() {
    return RegionPackLoader.builtIn();
  }

  private static List<String> lines(Account account, String table) {
    return world.plan(account, table).lines().stream().map(SiteImportTest::line).toList();
  }

  private static String line(Line line) {
    return line.number() + " " + line.effect() + " " + said(line.faults());
  }
}
