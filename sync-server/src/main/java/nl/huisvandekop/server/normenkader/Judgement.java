package nl.huisvandekop.server.normenkader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.norm.Bound;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Measure;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.Operator;
import nl.huisvandekop.server.norm.Question;
import nl.huisvandekop.server.norm.SizeClass;
import nl.huisvandekop.server.norm.Weight;
import nl.huisvandekop.server.normenkader.CriterionResult.Judged;

/** Judges a site by a version, from facts alone. */
final class Judgement {
  private final Norm norm;
  private final PlaceFacts facts;
  private final SizeClass size;

  private Judgement(Norm norm, PlaceFacts facts) {
    this.norm = norm;
    this.facts = facts;
    size = norm.sizeOf(facts.inhabitants());
  }

  /** How the site stands. */
  static Card of(Norm norm, PlaceFacts facts) {
    Judgement judgement = new Judgement(norm, facts);
    List<CriterionResult> results = norm.criteria().stream().map(judgement::criterion).toList();
    LocalDate window =
        facts.weeks().isEmpty() ? facts.day() : facts.weeks().get(0).monday().plusDays(6);
    return new Card(
        facts.siteId(),
        norm.version(),
        facts.day(),
        window,
        judgement.size.code(),
        meets(norm, results),
        results);
  }

  /**
   * No once a required criterion is not met or the share is out of reach; yes when all required
   * ones are met and the share is reached. What is not applicable yet is left out, and where
   * nothing at all applies nothing is known.
   */
  static Meets meets(Norm norm, List<CriterionResult> results) {
    Tally required = new Tally();
    Tally others = new Tally();
    for (CriterionResult result : results) {
      Weight weight = norm.find(result.id()).orElseThrow().weight();
      if (weight != Weight.SHOWN) {
        (weight == Weight.REQUIRED ? required : others).add(result.result());
      }
    }
    int share = norm.sharePercent();
    if (required.notMet > 0 || others.atMost() * 100 < share * others.all()) {
      return Meets.NO;
    }
    boolean reached = others.met * 100 >= share * others.all();
    boolean any = required.all() + others.all() > 0;
    return any && required.unknown == 0 && reached ? Meets.YES : Meets.UNKNOWN;
  }

  private static final class Tally {
    private int met;
    private int notMet;
    private int unknown;

    void add(Result result) {
      switch (result) {
        case MET -> met++;
        case NOT_MET -> notMet++;
        case UNKNOWN -> unknown++;
        case NOT_APPLICABLE_YET -> {}
      }
    }

    int all() {
      return met + notMet + unknown;
    }

    int atMost() {
      return met + unknown;
    }
  }

  private CriterionResult criterion(Criterion criterion) {
    return criterion.assessed() ? assessed(criterion) : measured(criterion);
  }

  private CriterionResult measured(Criterion criterion) {
    Readings readings = new Readings(facts, criterion.windowWeeks());
    List<Reading> read = new ArrayList<>();
    Result result = Result.MET;
    Note note = null;
    for (Measure measure : criterion.measures()) {
      Reading reading = readings.of(measure.indicator());
      read.add(reading);
      Result one = result(measure, reading);
      if (note == null || worse(one, result)) {
        note = hasNoThreshold(measure, reading) ? Note.NO_THRESHOLD : reading.note();
        result = one;
      }
    }
    return new CriterionResult(criterion.id(), result, note, read, null);
  }

  private boolean hasNoThreshold(Measure measure, Reading reading) {
    return measure.indicator().delivered() && measure.boundOf(size).isEmpty();
  }

  /** All measures must fit; one that does not decides, one that is not known leaves it open. */
  private static boolean worse(Result one, Result other) {
    return rank(one) > rank(other);
  }

  private static int rank(Result result) {
    return switch (result) {
      case MET -> 0;
      case UNKNOWN -> 1;
      case NOT_APPLICABLE_YET -> 2;
      case NOT_MET -> 3;
    };
  }

  private Result result(Measure measure, Reading reading) {
    Optional<Bound> bound = measure.boundOf(size);
    if (!measure.indicator().delivered() || bound.isEmpty()) {
      return Result.NOT_APPLICABLE_YET;
    }
    if (reading.value() == null) {
      return Result.UNKNOWN;
    }
    boolean least = measure.operator().fits(reading.value(), bound.get());
    boolean most = measure.operator().fits(reading.atMost(), bound.get());
    boolean decided = least == most && (!between(measure, reading, bound.get()));
    if (decided) {
      return least ? Result.MET : Result.NOT_MET;
    }
    return reading.note() == Note.NO_KIOSK ? Result.NOT_APPLICABLE_YET : Result.UNKNOWN;
  }

  /** Whether a band lies between what it is at least and at most, so that neither end tells. */
  private static boolean between(Measure measure, Reading reading, Bound bound) {
    return !measure.operator().fits(reading.value(), bound)
        && reading.value() < bound.low()
        && reading.atMost() > bound.high()
        && measure.operator() == Operator.WITHIN;
  }

  private CriterionResult assessed(Criterion criterion) {
    Question question = criterion.question();
    Optional<Assessment> holding = holding(criterion);
    boolean noThreshold = question.asksPercent() && question.percent() == null;
    if (holding.isEmpty()) {
      return noThreshold
          ? new CriterionResult(
              criterion.id(), Result.NOT_APPLICABLE_YET, Note.NO_THRESHOLD, List.of(), null)
          : new CriterionResult(criterion.id(), Result.UNKNOWN, Note.NOT_ASSESSED, List.of(), null);
    }
    Assessment assessment = holding.get();
    Judged judged =
        new Judged(
            assessment.day(),
            assessment.answer(),
            assessment.evidence(),
            assessment.account(),
            assessment.lastDay(question.monthsValid()),
            assessment.confirmedBy());
    Note note = note(assessment, question);
    Result result =
        noThreshold
            ? Result.NOT_APPLICABLE_YET
            : note != Note.ASSESSED
                ? Result.UNKNOWN
                : meets(question, assessment.answer()) ? Result.MET : Result.NOT_MET;
    return new CriterionResult(
        criterion.id(), result, noThreshold ? Note.NO_THRESHOLD : note, List.of(), judged);
  }

  /** The newest one that holds; else the newest, which then says what is missing. */
  private Optional<Assessment> holding(Criterion criterion) {
    Comparator<Assessment> newest =
        Comparator.comparing(Assessment::day).thenComparing(Assessment::nr);
    List<Assessment> all =
        facts.assessments().stream()
            .filter(one -> one.criterion().equals(criterion.id()))
            .sorted(newest.reversed())
            .toList();
    return all.stream()
        .filter(one -> note(one, criterion.question()) == Note.ASSESSED)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private Note note(Assessment assessment, Question question) {
    if (facts.day().isAfter(assessment.lastDay(question.monthsValid()))) {
      return Note.EXPIRED;
    }
    if (!answers(question, assessment.answer())) {
      return Note.OTHER_ANSWERS;
    }
    return norm.fourEyes() && !assessment.confirmed() ? Note.NOT_CONFIRMED : Note.ASSESSED;
  }

  private static boolean answers(Question question, String answer) {
    return question.asksPercent()
        ? Percent.find(answer).isPresent()
        : question.answer(answer).isPresent();
  }

  private static boolean meets(Question question, String answer) {
    return question.asksPercent()
        ? Percent.find(answer).orElseThrow() >= question.percent()
        : question.answer(answer).orElseThrow().meets();
  }
}
