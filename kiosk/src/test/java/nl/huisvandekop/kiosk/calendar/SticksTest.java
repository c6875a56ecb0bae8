package nl.huisvandekop.kiosk.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SticksTest {
  @TempDir Path media;

  private Path file(String path) throws IOException {
    Path file = media.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "agenda");
  }

  private List<String> listed() {
    return new Sticks(media)
        .list().stream()
            .flatMap(
                stick ->
                    stick.files().stream()
                        .map(
                            file ->
                                stick.stick() + ":" + file.file() + (file.tooLarge() ? "!" : "")))
            .toList();
  }

  private static String refused(Runnable wrong) {
    return assertThrows(Problem.class, wrong::run).code();
  }

  @Test
  void calendarsAreFoundOnEachStickAlsoBelowAUsersFolder() throws IOException {
    file("STICK/agenda.ics");
    file("STICK/map/dieper/Huis.ICS");
    file("STICK/brief.txt");
    file("STICK/.verborgen.ics");
    file("pi/BLAUW/export.zip");
    Files.createDirectories(media.resolve("weg"));
    try (RandomAccessFile large = new RandomAccessFile(file("STICK/groot.ics").toFile(), "rw")) {
      large.setLength(Unpacked.MAX_BYTES + 1L);
    }
    Files.createSymbolicLink(media.resolve("STICK/elders.ics"), Path.of("/etc/hostname"));
    assertEquals(
        List.of(
            "STICK:agenda.ics",
            "STICK:groot.ics!",
            "STICK:map/dieper/Huis.ICS",
            "pi/BLAUW:export.zip"),
        listed());
  }

  @Test
  void noStickIsAnEmptyList() {
    assertEquals(List.of(), listed());
    assertEquals(List.of(), new Sticks(media.resolve("none")).list());
  }

  @Test
  void onlyWhatIsListedIsRead() throws IOException {
    file("STICK/agenda.ics");
    file("STICK/brief.txt");
    file("geheim.ics");
    Sticks sticks = new Sticks(media);
    assertArrayEquals("agenda".getBytes(), sticks.read("STICK", "agenda.ics"));
    for (String other : List.of("brief.txt", "../geheim.ics", "/etc/hostname", "weg.ics", "")) {
      assertEquals("stick-gone", refused(() -> sticks.read("STICK", other)), other);
    }
    assertEquals("stick-gone", refused(() -> sticks.read("..", "geheim.ics")));
  }

  @Test
  void aFileIsWrittenWholeAndAFullOrGoneStickSaysSo() throws IOException {
    Path old = file("STICK/agenda.ics");
    Sticks sticks = new Sticks(media);
    sticks.write("STICK", "agenda.ics", "nieuw");
    assertEquals("nieuw", Files.readString(old));
    assertEquals(List.of("STICK:agenda.ics"), listed());
    Files.createDirectories(media.resolve("STICK/bezet.ics/vol"));
    assertEquals("stick-not-writable", refused(() -> sticks.write("STICK", "bezet.ics", "x")));
    assertEquals("stick-gone", refused(() -> sticks.write("WEG", "agenda.ics", "x")));
    assertTrue(Files.exists(old));
  }
}
