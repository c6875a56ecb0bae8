package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.server.norm.Bound;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.norm.Measure;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.Question;
import nl.huisvandekop.server.norm.SizeClass;
import nl.huisvandekop.server.normenkader.CriterionResult.Judged;

/** Puts a card into words. Immutable. */
public final class CardWords {
  private final Voice voice;
  private final DateTimeFormatter dates;
  private final boolean named;

  /**
   * @param locale for dates
   * @param named whether it is said who judged; only staff read that
   */
  public CardWords(Voice voice, Locale locale, boolean named) {
    this.voice = requireNonNull(voice);
    this.named = named;
    dates = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
  }

  /** In Dutch, without the names of those who judged. */
  public static CardWords dutch() {
    return new CardWords(Voice.DUTCH, Voice.NETHERLANDS, false);
  }

  /** The criteria of a card, in order. */
  public List<CardLine> lines(Norm norm, Card card) {
    SizeClass size =
        norm.sizeClasses().stream()
            .filter(one -> one.code().equals(card.size()))
            .findFirst()
            .orElseThrow();
    return norm.criteria().stream()
        .flatMap(
            criterion ->
                card.find(criterion.id()).stream()
                    .map(result -> line(criterion, result, size, card)))
        .toList();
  }

  private CardLine line(Criterion criterion, CriterionResult result, SizeClass size, Card card) {
    return new CardLine(
        criterion,
        result,
        measured(criterion, result),
        threshold(criterion, size),
        window(criterion, card),
        evidence(criterion, result));
  }

  private String measured(Criterion criterion, CriterionResult result) {
    if (criterion.assessed()) {
      return result.judged() == null ? null : answer(criterion.question(), result.judged());
    }
    return joined(result.readings().stream().map(this::value).filter(Objects::nonNull).toList());
  }

  private String answer(Question question, Judged judged) {
    return question.asksPercent()
        ? voice.say("{0}%", Percent.find(judged.answer()).orElse(0))
        : question.answer(judged.answer()).map(Question.Answer::text).orElse(judged.answer());
  }

  private String joined(List<String> parts) {
    return parts.isEmpty()
        ? null
        : parts.stream().reduce((one, other) -> voice.say("{0} en {1}", one, other)).orElseThrow();
  }

  private String value(Reading reading) {
    if (reading.value() == null) {
      return null;
    }
    if (reading.note() == Note.HOURS_UNKNOWN || reading.note() == Note.NO_KIOSK) {
      return voice.say(
          "tussen {0}% en {1}% van de uren", down(reading.value()), down(reading.atMost()));
    }
    return amount(reading.indicator(), reading.value());
  }

  /** A value that is shown rounded up to its threshold would seem to reach it. */
  private static double down(double value) {
    return Math.floor(value * 10 + 1e-6) / 10;
  }

  /** So much of an indicator. */
  public String amount(Indicator indicator, double exact) {
    double value = down(exact);
    return switch (indicator) {
      case OPEN_HOURS, PARTNER_HOURS -> voice.say("{0} uur per week", value);
      case EVENING_PARTS ->
          voice.say(
              "{0} {0,choice,0#avonden of dagdelen|1#avond of dagdeel|1<avonden of dagdelen} in het"
                  + " weekend per week",
              value);
      case CONFIRMED -> voice.say("{0}% van de uren", value);
      case ACTIVITIES ->
          voice.say("{0} {0,choice,0#activiteiten|1#activiteit|1<activiteiten} per week", value);
      case THEMES -> voice.say("{0} {0,choice,0#thema’s|1#thema|1<thema’s}", value);
      case GROUPS ->
          value >= indicator.most()
              ? voice.say("alle groepen")
              : voice.say("{0} {0,choice,0#groepen|1#groep|1<groepen}", value);
      case DROP_INS -> voice.say("{0} keer inloop per week", value);
      case GROUP_OFFERS -> voice.say("{0} keer aanbod voor een groep", value);
      case CHECK_INS -> voice.say("{0} bezoeken per 1.000 inwoners per week", value);
      case WELCOME -> voice.say("{0} van de 5", value);
      case IDEAS_ANSWERED -> voice.say("{0}% van de ideeën en vragen", value);
    };
  }

  /** The threshold for a size class; null while there is none. */
  public String threshold(Criterion criterion, SizeClass size) {
    if (!criterion.assessed()) {
      return joined(
          criterion.measures().stream()
              .map(measure -> measure.boundOf(size).map(bound -> threshold(measure, bound)))
              .flatMap(Optional::stream)
              .toList());
    }
    Question question = criterion.question();
    if (question.asksPercent()) {
      return question.percent() == null
          ? null
          : voice.say("minstens {0}", voice.say("{0}%", question.percent()));
    }
    return question.answers().stream()
        .filter(Question.Answer::meets)
        .map(Question.Answer::text)
        .reduce((one, other) -> voice.say("{0} of {1}", one, other))
        .orElse(null);
  }

  private String threshold(Measure measure, Bound bound) {
    return switch (measure.operator()) {
      case AT_LEAST -> voice.say("minstens {0}", amount(measure.indicator(), bound.low()));
      case AT_MOST -> voice.say("hoogstens {0}", amount(measure.indicator(), bound.high()));
      case WITHIN ->
          voice.say(
              "van {0} tot en met {1}",
              down(bound.low()), amount(measure.indicator(), bound.high()));
    };
  }

  private String window(Criterion criterion, Card card) {
    return criterion.assessed()
        ? voice.say("{0} maanden geldig", criterion.question().monthsValid())
        : voice.say("{0} hele weken, tot en met {1}", criterion.windowWeeks(), date(card.window()));
  }

  private String date(LocalDate date) {
    return dates.format(date);
  }

  private String evidence(Criterion criterion, CriterionResult result) {
    String all = said(criterion, result);
    boolean alone =
        result.readings().stream()
            .filter(one -> one.indicator() == Indicator.PARTNER_HOURS)
            .anyMatch(one -> one.value() != null && one.value() == 0);
    String said =
        alone
            ? voice.say("{0} Een uur telt als in de agenda staat dat een partner dit doet.", all)
            : all;
    boolean byHand = result.readings().stream().anyMatch(Reading::byHand);
    return byHand
        ? voice.say("{0} Er zijn aantallen bij die met de hand zijn ingevuld.", said)
        : said;
  }

  private String said(Criterion criterion, CriterionResult result) {
    Judged judged = result.judged();
    if (judged != null) {
      return judged(result.note(), judged);
    }
    int weeks = criterion.windowWeeks();
    int known = result.readings().stream().mapToInt(Reading::knownWeeks).min().orElse(0);
    return switch (result.note()) {
      case MEASURED -> voice.say("Gemeten over alle {0} weken.", weeks);
      case SOME_WEEKS ->
          voice.say(
              "Gemeten over {0} van de {1} weken: van de andere is niets bekend.", known, weeks);
      case FEW_WEEKS ->
          voice.say(
              "Er {0,choice,0#zijn|1#is|1<zijn} nog maar {0} van de {1} weken bekend. Minstens de"
                  + " helft is nodig.",
              known, weeks);
      case NO_OPENING_HOURS -> voice.say("De openingstijden van deze weken zijn niet ingevuld.");
      case NEVER_OPEN -> voice.say("De plek was deze weken volgens het rooster dicht.");
      case NO_AGENDA -> voice.say("De agenda was deze weken nog leeg.");
      case HOURS_UNKNOWN ->
          voice.say(
              "Van {0}% van de uren weten we of de deur open was. In de andere uren stond de kiosk"
                  + " uit, was er geen, of is er nog niets binnen.",
              result.readings().get(0).knownPercent());
      case NO_KIOSK -> voice.say("Deze plek heeft geen kiosk, en niemand telt per uur.");
      case NO_COUNTS -> voice.say("Van deze weken is niet bekend of er mensen kwamen.");
      case NO_INHABITANTS -> voice.say("In dit gebied woont niemand.");
      case NOT_DELIVERED -> voice.say("Het systeem meet dit nog niet.");
      case NO_THRESHOLD -> voice.say("Er is nog geen drempel afgesproken.");
      case NOT_ASSESSED -> voice.say("Niemand heeft dit nog beoordeeld.");
      case ASSESSED, EXPIRED, NOT_CONFIRMED, OTHER_ANSWERS ->
          throw new IllegalStateException("judged by nobody");
    };
  }

  private String judged(Note note, Judged judged) {
    String by = by(judged);
    return switch (note) {
      case EXPIRED -> voice.say("Verlopen op {1}. {0}", by, date(judged.lastDay()));
      case NOT_CONFIRMED -> voice.say("{0} Een tweede persoon moet dit nog bevestigen.", by);
      case OTHER_ANSWERS ->
          voice.say("{0} Deze versie kent dat antwoord niet: beoordeel het opnieuw.", by);
      case NO_THRESHOLD -> voice.say("{0} Er is nog geen drempel afgesproken.", by);
      default -> voice.say("{0} Geldig tot en met {1}.", by, date(judged.lastDay()));
    };
  }

  private String by(Judged judged) {
    if (!named) {
      return voice.say("Beoordeeld op {0}: {1}.", date(judged.day()), judged.evidence());
    }
    return judged.confirmedBy() == null
        ? voice.say(
            "Beoordeeld op {0} door {1}: {2}.",
            date(judged.day()), judged.account(), judged.evidence())
        : voice.say(
            "Beoordeeld op {0} door {1}, bevestigd door {3}: {2}.",
            date(judged.day()), judged.account(), judged.evidence(), judged.confirmedBy());
  }
}
