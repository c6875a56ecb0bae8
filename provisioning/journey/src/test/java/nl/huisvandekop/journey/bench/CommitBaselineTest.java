package nl.huisvandekop.journey.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.journey.bench.RecordedTransaction.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitBaselineTest {
  @TempDir Path folder;
  private CommitBaseline baseline;

  @BeforeEach
  void aCheckInIsNoted() {
    baseline = new CommitBaseline(folder);
  }

  @Test
  void itRunsOneWholeTransactionThatStoresTheTapAndItsHour() {
    List<String> statements = baseline.statements().stream().map(Call::sql).toList();
    assertEquals("BEGIN IMMEDIATE", statements.get(0));
    assertEquals("COMMIT", statements.get(statements.size() - 1));
    assertTrue(statements.stream().anyMatch(sql -> sql.contains("recent_check_in")));
    assertTrue(statements.stream().anyMatch(sql -> sql.contains("cell")));
  }

  @Test
  void eachRepeatCountsOnePerson() {
    long before = baseline.counted();
    Timings timings = baseline.run(25);
    assertEquals(before + 25, baseline.counted());
    assertEquals(25, timings.sortedNanos().length);
  }
}
