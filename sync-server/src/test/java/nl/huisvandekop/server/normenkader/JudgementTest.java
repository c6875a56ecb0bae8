package nl.huisvandekop.server.normenkader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.huisvandekop.server.norm.Bound;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.norm.Measure;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.Operator;
import nl.huisvandekop.server.norm.Question;
import nl.huisvandekop.server.norm.SizeClass;
import nl.huisvandekop.server.norm.Weight;
import nl.huisvandekop.server.normenkader.FactWeek.Doors;
import nl.huisvandekop.server.normenkader.FactWeek.Opening;
import nl.huisvandekop.server.normenkader.FactWeek.Programme;
import nl.huisvandekop.server.normenkader.FactWeek.Visits;
import org.junit.jupiter.api.Test;

/** Judging from facts alone. */
class JudgementTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final List<SizeClass> SIZES =
      List.of(new SizeClass("small", 1000), new SizeClass("large", null));

  private static Criterion measured(
      String id, Weight weight, Indicator indicator, Double small, Double large, int weeks) {
    Map<String, Bound> bounds = new java.util.HashMap<>();
    if (small != null) {
      bounds.put("small", Bound.of(small));
    }
    if (large != null) {
      bounds.put("large", Bound.of(large));
    }
    return new Criterion(
        id,
        "t",
        "t",
        "w",
        "s",
        "p",
        null,
        weight,
        List.of(new Measure(indicator, Operator.AT_LEAST, bounds)),
        weeks,
        null,
        "tip",
        null);
  }

  private static Criterion asked(String id, Weight weight, Integer percent, boolean yesNo) {
    List<Question.Answer> answers =
        yesNo
            ? List.of(
                new Question.Answer("yes", "Ja", true), new Question.Answer("no", "Nee", false))
            : List.of();
    return new Criterion(
        id,
        "t",
        "t",
        "w",
        "s",
        "p",
        null,
        weight,
        List.of(),
        0,
        new Question("?", answers, percent, 12),
        "tip",
        null);
  }

  private static Norm norm(boolean fourEyes, Criterion... criteria) {
    return new Norm("1", "n", null, 60, fourEyes, SIZES, List.of(criteria));
  }

  private static PlaceFacts facts(int inhabitants, FactWeek... weeks) {
    return new PlaceFacts("hv-1", TODAY, inhabitants, List.of(weeks), List.of());
  }

  private static FactWeek[] weeks(
      int count, Opening opening, Doors doors, Programme programme, Visits visits) {
    FactWeek[] weeks = new FactWeek[count];
    for (int i = 0; i < count; i++) {
      LocalDate monday = LocalDate.parse("2026-11-16").minusWeeks(i);
      weeks[i] = new FactWeek(monday, opening, doors, programme, visits);
    }
    return weeks;
  }

  private static Programme programme(String... titles) {
    return new Programme(Set.of(titles), Set.of(), Set.of(), false, Set.of(), 0, Set.of());
  }

  private static CriterionResult only(Norm norm, PlaceFacts facts) {
    return Judgement.of(norm, facts).criteria().get(0);
  }

  @Test
  void theThresholdIsThatOfTheSizeOfTheArea() {
    Norm norm = norm(false, measured("A", Weight.REQUIRED, Indicator.OPEN_HOURS, 4.0, 8.0, 4));
    FactWeek[] six = weeks(4, new Opening(6, 0), Doors.NONE, null, null);
    assertEquals(Result.MET, only(norm, facts(999, six)).result());
    assertEquals(Result.NOT_MET, only(norm, facts(1000, six)).result());
  }

  @Test
  void aMeanNeedsHalfOfItsWeeksAndIsOverThoseThatAreKnown() {
    Norm norm = norm(false, measured("A", Weight.REQUIRED, Indicator.OPEN_HOURS, 4.0, 4.0, 4));
    FactWeek[] weeks = weeks(4, new Opening(5, 0), Doors.NONE, null, null);
    weeks[2] = new FactWeek(weeks[2].monday(), null, Doors.NONE, null, null);
    weeks[3] = new FactWeek(weeks[3].monday(), null, Doors.NONE, null, null);
    CriterionResult half = only(norm, facts(500, weeks));
    assertEquals(Result.MET, half.result());
    assertEquals(Note.SOME_WEEKS, half.note());
    weeks[1] = new FactWeek(weeks[1].monday(), null, Doors.NONE, null, null);
    CriterionResult fewer = only(norm, facts(500, weeks));
    assertEquals(Result.UNKNOWN, fewer.result());
    assertEquals(Note.FEW_WEEKS, fewer.note());
  }

  @Test
  void whatIsCountedOverAllWeeksIsMetEarlyButMissedOnlyOnceAllIsKnown() {
    Norm norm = norm(false, measured("A", Weight.REQUIRED, Indicator.THEMES, 2.0, 2.0, 4));
    Programme one =
        new Programme(Set.of("x"), Set.of("wonen"), Set.of(), true, Set.of(), 0, Set.of());
    FactWeek[] weeks = weeks(4, null, Doors.NONE, one, null);
    assertEquals(Result.NOT_MET, only(norm, facts(500, weeks)).result());
    weeks[3] = new FactWeek(weeks[3].monday(), null, Doors.NONE, null, null);
    assertEquals(Result.UNKNOWN, only(norm, facts(500, weeks)).result());
    Programme two =
        new Programme(Set.of("x"), Set.of("geld"), Set.of(), true, Set.of(), 0, Set.of());
    weeks[0] = new FactWeek(weeks[0].monday(), null, Doors.NONE, two, null);
    assertEquals(Result.MET, only(norm, facts(500, weeks)).result());
  }

  @Test
  void oneActivityForEveryoneIsForAllGroups() {
    Norm norm = norm(false, measured("A", Weight.REQUIRED, Indicator.GROUPS, 3.0, 3.0, 4));
    Programme two =
        new Programme(
            Set.of("x"), Set.of(), Set.of("ouders", "tieners"), false, Set.of(), 0, Set.of());
    assertEquals(
        Result.NOT_MET, only(norm, facts(500, weeks(4, null, Doors.NONE, two, null))).result());
    Programme all = new Programme(Set.of("x"), Set.of(), Set.of(), true, Set.of(), 0, Set.of());
    assertEquals(
        Result.MET, only(norm, facts(500, weeks(4, null, Doors.NONE, all, null))).result());
  }

  private static CriterionResult doors(
      int planned, int confirmed, int untouched, int without, int byHand) {
    Norm norm = norm(false, measured("A", Weight.REQUIRED, Indicator.CONFIRMED, 80.0, 80.0, 1));
    Doors doors = new Doors(planned, confirmed, untouched, without, byHand);
    return only(norm, facts(500, weeks(1, new Opening(10, 0), doors, null, null)));
  }

  @Test
  void aDoorIsJudgedByWhatIsKnownAndNeverByAKioskThatWasOff() {
    assertEquals(Result.MET, doors(10, 8, 2, 0, 0).result());
    assertEquals(Result.NOT_MET, doors(10, 7, 3, 0, 0).result());
    assertEquals(Result.UNKNOWN, doors(10, 7, 0, 0, 0).result(), "three hours off");
    assertEquals(Result.MET, doors(10, 8, 0, 0, 0).result(), "two hours off change nothing");
    assertEquals(Result.NOT_MET, doors(10, 0, 3, 0, 0).result(), "nor do these seven");
    assertEquals(Note.HOURS_UNKNOWN, doors(10, 7, 0, 0, 0).note());
    assertEquals(Note.NEVER_OPEN, doors(0, 0, 0, 0, 0).note());
  }

  @Test
  void aPlaceWithoutAKioskIsNotJudgedByItsDoorUnlessItsCountsSayEnough() {
    assertEquals(Result.NOT_APPLICABLE_YET, doors(10, 0, 0, 10, 0).result());
    assertEquals(Result.NOT_APPLICABLE_YET, doors(10, 4, 0, 6, 4).result());
    assertEquals(Note.NO_KIOSK, doors(10, 4, 0, 6, 4).note());
    assertEquals(Result.MET, doors(10, 8, 0, 2, 8).result());
  }

  @Test
  void withoutAThresholdTheValueIsShownAndNothingIsDecided() {
    Norm norm = norm(false, measured("A", Weight.COUNTS, Indicator.CHECK_INS, null, 1.0, 2));
    FactWeek[] weeks = weeks(2, null, Doors.NONE, null, new Visits(30, 10, 5, false));
    CriterionResult result = only(norm, facts(500, weeks));
    assertEquals(Result.NOT_APPLICABLE_YET, result.result());
    assertEquals(Note.NO_THRESHOLD, result.note());
    assertEquals(60.0, result.readings().get(0).value());
    assertEquals(50, result.readings().get(0).knownPercent());
    assertEquals(
        Result.NOT_APPLICABLE_YET,
        only(norm(false, measured("A", Weight.COUNTS, Indicator.WELCOME, 4.0, 4.0, 13)), facts(5))
            .result(),
        "the product does not ask it yet");
  }

  private static Assessment assessment(long nr, String day, String answer, String ends, String by) {
    return new Assessment(
        "bo-" + nr,
        "hv-1",
        "A",
        nr,
        LocalDate.parse(day),
        answer,
        "gezien",
        "a",
        ends == null ? null : LocalDate.parse(ends),
        by,
        by == null ? null : TODAY);
  }

  private static CriterionResult assessed(Norm norm, Assessment... assessments) {
    return only(norm, new PlaceFacts("hv-1", TODAY, 500, List.of(), List.of(assessments)));
  }

  @Test
  void theNewestAnswerThatHoldsDecides() {
    Norm norm = norm(false, asked("A", Weight.REQUIRED, null, true));
    assertEquals(Note.NOT_ASSESSED, assessed(norm).note());
    assertEquals(Result.UNKNOWN, assessed(norm).result());
    Assessment yes = assessment(1, "2026-01-10", "yes", null, null);
    assertEquals(Result.MET, assessed(norm, yes).result());
    assertEquals(
        Result.NOT_MET,
        assessed(norm, yes, assessment(2, "2026-10-01", "no", null, null)).result());
    assertEquals(
        Result.MET, assessed(norm, yes, assessment(2, "2026-10-01", "maybe", null, null)).result());
    assertEquals(
        Note.OTHER_ANSWERS,
        assessed(norm, assessment(2, "2026-10-01", "maybe", null, null)).note());
  }

  @Test
  void anAnswerHoldsThroughItsLastDay() {
    Norm norm = norm(false, asked("A", Weight.REQUIRED, null, true));
    assertEquals(
        Result.MET, assessed(norm, assessment(1, "2025-11-24", "yes", null, null)).result());
    CriterionResult over = assessed(norm, assessment(1, "2025-11-23", "yes", null, null));
    assertEquals(Result.UNKNOWN, over.result());
    assertEquals(Note.EXPIRED, over.note());
    assertEquals(
        Note.EXPIRED,
        assessed(norm, assessment(1, "2026-11-01", "yes", "2026-11-23", null)).note());
  }

  @Test
  void whereFourEyesAreAskedAnAnswerWaitsForTheSecondPair() {
    Norm norm = norm(true, asked("A", Weight.REQUIRED, null, true));
    Assessment alone = assessment(2, "2026-10-01", "no", null, null);
    assertEquals(Note.NOT_CONFIRMED, assessed(norm, alone).note());
    assertEquals(Result.UNKNOWN, assessed(norm, alone).result());
    Assessment before = assessment(1, "2026-01-01", "yes", null, "b");
    assertEquals(Result.MET, assessed(norm, before, alone).result(), "the confirmed one stands");
  }

  @Test
  void aPercentageIsHeldAgainstItsThresholdOnceThereIsOne() {
    Assessment given = assessment(1, "2026-10-01", "55", null, null);
    assertEquals(
        Result.NOT_APPLICABLE_YET,
        assessed(norm(false, asked("A", Weight.COUNTS, null, false)), given).result());
    assertEquals(
        Result.MET, assessed(norm(false, asked("A", Weight.COUNTS, 55, false)), given).result());
    assertEquals(
        Result.NOT_MET,
        assessed(norm(false, asked("A", Weight.COUNTS, 56, false)), given).result());
  }

  private static Meets meets(String required, String others) {
    List<Criterion> criteria = new ArrayList<>();
    List<CriterionResult> results = new ArrayList<>();
    for (char one : (required + "|" + others).toCharArray()) {
      if (one == '|') {
        continue;
      }
      boolean must = criteria.size() < required.length();
      String id = "C" + criteria.size();
      criteria.add(asked(id, must ? Weight.REQUIRED : Weight.COUNTS, null, true));
      Result result =
          switch (one) {
            case '+' -> Result.MET;
            case '-' -> Result.NOT_MET;
            case '?' -> Result.UNKNOWN;
            default -> Result.NOT_APPLICABLE_YET;
          };
      results.add(new CriterionResult(id, result, Note.ASSESSED, List.of(), null));
    }
    return Judgement.meets(norm(false, criteria.toArray(new Criterion[0])), results);
  }

  @Test
  void allRequiredAndTheShareOfTheOthersMakeAPlaceMeet() {
    assertEquals(Meets.YES, meets("++", "+++--"), "three of five is 60 %");
    assertEquals(Meets.NO, meets("++", "++---"));
    assertEquals(Meets.UNKNOWN, meets("++", "++?--"), "it may come to three");
    assertEquals(Meets.NO, meets("+-", "+++++"));
    assertEquals(Meets.UNKNOWN, meets("+?", "+++++"), "unknown never counts as met");
    assertEquals(Meets.NO, meets("?-", "?????"), "one that is not met is enough");
    assertEquals(Meets.NO, meets("??", "??---"), "the share is out of reach");
    assertEquals(Meets.YES, meets("+n", "+++--nnn"), "what does not apply yet is left out");
    assertEquals(Meets.YES, meets("+", ""), "nothing but what is required");
    assertEquals(Meets.UNKNOWN, meets("nn", "nnn"), "nothing at all applies");
  }

  @Test
  void learningMoreNeverTurnsYesIntoNoNorNoIntoYes() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String kinds = "+-?n";
    for (int i = 0; i < 3000; i++) {
      StringBuilder required = new StringBuilder("?");
      StringBuilder others = new StringBuilder();
      for (int j = random.nextInt(4); j > 0; j--) {
        required.append(kinds.charAt(random.nextInt(4)));
      }
      for (int j = random.nextInt(9); j > 0; j--) {
        others.append(kinds.charAt(random.nextInt(4)));
      }
      Meets before = meets(required.toString(), others.toString());
      String known = required.toString().replace("?", random.nextBoolean() ? "+" : "-");
      String rest = others.toString().replace("?", random.nextBoolean() ? "+" : "-");
      Meets after = meets(known, rest);
      boolean turned = before != Meets.UNKNOWN && after != before;
      assertEquals(false, turned, "seed " + seed + ": " + required + "|" + others);
      assertEquals(false, after == Meets.UNKNOWN, "all is known; seed " + seed);
    }
  }
}
