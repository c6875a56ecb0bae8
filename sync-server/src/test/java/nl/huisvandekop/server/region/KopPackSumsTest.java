package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of the Kop are changed at random: no change may go unseen, as the sums then differ. */
class KopPackSumsTest {
  private static final int CHANGES = 60;

  @TempDir Path folder;

  @Test
  void noCountCanBeChangedAloneWithoutBeingRefused() throws IOException {
    PackFiles kop = PackFiles.onClassPath("/region/kop/");
    for (String name : kop.names()) {
      Files.write(folder.resolve(name), kop.read(name).orElseThrow());
    }
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < CHANGES; i++) {
      String file = List.of("buurten.csv", "areas.csv", "gemeenten.csv").get(random.nextInt(3));
      Path path = folder.resolve(file);
      List<String> right = Files.readAllLines(path);
      List<String> wrong = new ArrayList<>(right);
      int line = 1 + random.nextInt(right.size() - 1);
      wrong.set(line, withAnotherCount(right.get(line), file, random));
      Files.write(path, wrong);
      String told = "seed " + seed + ", " + file + ": " + wrong.get(line);
      RegionPackException refusal =
          assertThrows(RegionPackException.class, () -> RegionPackLoader.fromFolder(folder), told);
      assertFalse(refusal.problems().isEmpty(), told);
      Files.write(path, right);
    }
    assertFalse(RegionPackLoader.fromFolder(folder).areas().isEmpty(), "the pack is right again");
  }

  /** Adds to one of the last three cells, in gemeenten.csv to the last but one. */
  private static String withAnotherCount(String record, String file, Random random) {
    String[] cells = record.split(",", -1);
    int cell =
        file.equals("gemeenten.csv") ? cells.length - 2 : cells.length - 1 - random.nextInt(3);
    int count = cells[cell].isEmpty() ? 0 : Integer.parseInt(cells[cell]);
    cells[cell] = String.valueOf(count + 5 * (1 + random.nextInt(20)));
    return String.join(",", cells);
  }
}
