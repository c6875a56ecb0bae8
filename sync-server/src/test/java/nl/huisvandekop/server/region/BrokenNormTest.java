package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.NormReader;
import nl.huisvandekop.server.norm.NormWriter;
import nl.huisvandekop.server.norm.Weight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A normenkader is broken in one place at a time; what is told must be that and nothing else. */
class BrokenNormTest {
  @TempDir Path folder;
  private PackFixture pack;

  @BeforeEach
  void aPackThatIsRight() {
    pack = new PackFixture(folder);
  }

  private void refused(String from, String to, String... expected) {
    pack.replace("normenkader.json", from, to);
    assertEquals(
        List.of(expected).stream().map(one -> "normenkader.json: " + one).toList(),
        pack.problems());
  }

  @Test
  void theNormenkaderOfTheKopReadsAsItsTable() {
    Norm norm = RegionPackLoader.builtIn().norm();
    assertEquals("0.1", norm.version());
    assertEquals(60, norm.sharePercent());
    assertEquals(22, norm.criteria().size());
    assertEquals(
        List.of("OPEN-UREN", "AANBOD-WEEK", "INLOOP", "TOEGANG", "GASTVRIJ", "SIGNAAL", "PRIVACY"),
        norm.criteria().stream()
            .filter(one -> one.weight() == Weight.REQUIRED)
            .map(one -> one.id())
            .toList());
    assertEquals("small", norm.sizeOf(999).code());
    assertEquals("medium", norm.sizeOf(1000).code());
    assertEquals("large", norm.sizeOf(5000).code());
    assertTrue(
        norm.criteria().stream().allMatch(one -> one.thresholdSource() == null),
        "no source gives a number");
  }

  @Test
  void aNormenkaderIsWrittenAsItIsRead() throws Exception {
    for (Norm norm : List.of(RegionPackLoader.builtIn().norm(), pack.load().norm())) {
      assertEquals(norm, NormReader.read(NormWriter.write(norm)));
    }
  }

  @Test
  void anUnknownIndicatorIsRefused() {
    refused(
        "open-hours-per-week",
        "hours-open",
        "OPEN-UREN: indicator \"hours-open\" is not known; one of "
            + String.join(
                ", ", List.of(Indicator.values()).stream().map(Indicator::toString).toList()));
  }

  @Test
  void aThresholdThatIsNoNumberIsRefused() {
    refused(
        "\"small\": 4",
        "\"small\": \"four\"",
        "OPEN-UREN: threshold \"four\" is of the wrong type;"
            + " a number, or one for each size class");
  }

  @Test
  void aBandForAnOperatorThatTakesOneNumberIsRefused() {
    refused(
        "{\"small\": 4, \"large\": 8}",
        "[4, 8]",
        "OPEN-UREN: threshold [4,8] is of the wrong type; a number, or one for each size class");
  }

  @Test
  void aThresholdThatNoPlaceCanReachIsRefused() {
    refused(
        "\"large\": 8",
        "\"large\": 169",
        "OPEN-UREN: threshold 169 is out of bounds; from 0 to 168");
  }

  @Test
  void aThresholdForASizeClassThatIsNotThereIsRefused() {
    refused(
        "\"small\": 4, \"large\": 8",
        "\"small\": 4, \"large\": 8, \"huge\": 9",
        "OPEN-UREN: huge \"huge\" is not known; known are large, small");
  }

  @Test
  void aSizeClassWithoutAThresholdIsRefusedUnlessItSaysThatThereIsNone() {
    refused(
        "\"small\": 4, ",
        "",
        "OPEN-UREN: threshold is missing; a threshold, or null while there is none");
    new PackFixture(folder).replace("normenkader.json", "\"small\": 4", "\"small\": null").load();
  }

  @Test
  void aVersionThatReplacesItselfIsRefused() {
    refused(
        "\"version\": \"0.1\"",
        "\"version\": \"0.1\", \"replaces\": \"0.1\"",
        "replaces \"0.1\" does not fit; an earlier version than itself");
  }

  @Test
  void aCriterionThatIsThereTwiceIsRefused() {
    refused(
        "\"TOEGANG\"",
        "\"OPEN-UREN\"",
        "criteria \"OPEN-UREN\" is there twice; each criterion once");
  }

  @Test
  void aCriterionIsMeasuredOrAssessedNotBoth() {
    refused(
        "\"windowWeeks\": 4",
        "\"windowWeeks\": 4, \"question\": {}",
        "OPEN-UREN: measures \"\" does not fit; either measures or a question");
  }

  @Test
  void aNormenkaderThatAsksNothingIsRefused() {
    refused(
        "\"weight\": \"required\"",
        "\"weight\": \"shown\"",
        "criteria is missing; at least one required criterion");
  }

  @Test
  void sizeClassesOutOfOrderAreRefused() {
    refused(
        "{\"code\": \"small\", \"under\": 1000}, {\"code\": \"large\"}",
        "{\"code\": \"small\"}, {\"code\": \"large\", \"under\": 1000}",
        "sizeClasses \"small\" does not fit; smallest first, the last one without an end",
        "sizeClasses \"large\" does not fit; smallest first, the last one without an end");
  }

  @Test
  void aQuestionOfWhichNoAnswerMeetsIsRefused() {
    refused(
        "\"meets\": true",
        "\"meets\": false",
        "TOEGANG: answers is missing; at least one answer that meets the criterion");
  }

  @Test
  void aMistypedFieldIsNamed() {
    refused(
        "\"sharePercent\": 60",
        "\"sharePercent\": \"60\"",
        "sharePercent \"60\" is of the wrong type; a whole number from 0 to 100");
  }

  @Test
  void textThatIsNoJsonIsToldWithItsLine() {
    pack.replace("normenkader.json", "\"sharePercent\": 60,", "\"sharePercent\" 60,");
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("normenkader.json:1: "), problems::toString);
  }
}
