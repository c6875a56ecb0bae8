package nl.huisvandekop.server.dashboard.norm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.norm.NormFault;
import nl.huisvandekop.server.norm.Operator;
import nl.huisvandekop.server.norm.SizeClass;
import nl.huisvandekop.server.norm.Weight;
import nl.huisvandekop.server.normenkader.CardWords;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Refusal;
import nl.huisvandekop.server.normenkader.Result;
import nl.huisvandekop.server.normenkader.Stage;

/** What is said about the normenkader, in the reader's language. Immutable. */
public final class NormWords {
  private final Wording t;

  public NormWords(Wording wording) {
    t = requireNonNull(wording);
  }

  String say(String dutch, Object... arguments) {
    return t.say(dutch, arguments);
  }

  CardWords card() {
    return new CardWords(t::say, t.locale(), true);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", t.locale()).format(date);
  }

  /** How far a version is; while gemeenten decide, how many did. */
  String stage(NormVersion version, int gemeenten) {
    int decided = version.adopted();
    return version.stage() == Stage.GEEVALUEERD && decided > 0
        ? t.say("vastgesteld in {0} van {1}", decided, gemeenten)
        : stage(version.stage());
  }

  /** How far a version is. */
  public String stage(Stage stage) {
    return switch (stage) {
      case CONCEPT -> t.say("concept");
      case PILOT -> t.say("pilot");
      case GEEVALUEERD -> t.say("geëvalueerd");
      case VASTGESTELD -> t.say("vastgesteld");
      case BEVROREN -> t.say("bevroren");
      case INGETROKKEN -> t.say("ingetrokken");
    };
  }

  /**
   * What must happen now for the next stage.
   *
   * @param undecided names of the gemeenten that still have to decide
   */
  String next(NormVersion version, String undecided) {
    return switch (version.stage()) {
      case CONCEPT ->
          t.say("Hierna: de beheerder van de regio begint de pilot. Dan staat de tekst vast.");
      case PILOT ->
          t.say(
              "Hierna: kijk samen terug op de pilot. De beheerder zet dan de stap “De pilot is"
                  + " geëvalueerd”, en de gemeenten kunnen besluiten.");
      case GEEVALUEERD ->
          undecided.isEmpty()
              ? t.say(
                  "Hierna: niet elke gemeente stelt deze versie vast. Ga terug naar de pilot, of"
                      + " trek haar in.")
              : t.say(
                  "Hierna: elke gemeente besluit, en het besluit wordt hier vastgelegd. Nog geen"
                      + " besluit van: {0}.",
                  undecided);
      case VASTGESTELD ->
          t.say(
              "Hierna: de beheerder zet de versie vast met een begindatum. Dan is zij bevroren, en"
                  + " vanaf die dag geldt zij.");
      case BEVROREN ->
          t.say(
              "Bevroren betekent: aan de tekst, de besluiten en de begindatum verandert niets meer."
                  + " Moet er iets anders, maak dan een nieuwe versie met deze tekst.");
      case INGETROKKEN ->
          t.say("Ingetrokken betekent: deze versie wordt niet gebruikt. Zij blijft wel te lezen.");
    };
  }

  /** What it is to go to a stage, as on a button. */
  String step(Stage to, Stage from) {
    return switch (to) {
      case CONCEPT ->
          from == Stage.INGETROKKEN ? t.say("Toch weer concept") : t.say("Terug naar concept");
      case PILOT ->
          from == Stage.GEEVALUEERD ? t.say("Terug naar de pilot") : t.say("Begin de pilot");
      case GEEVALUEERD -> t.say("De pilot is geëvalueerd");
      case INGETROKKEN -> t.say("Trek deze versie in");
      case VASTGESTELD, BEVROREN -> throw new IllegalArgumentException("no step by hand");
    };
  }

  NormSign meets(Meets meets) {
    return switch (meets) {
      case YES -> new NormSign("circle-check", t.say("voldoet"), "yes");
      case NO -> new NormSign("x", t.say("voldoet niet"), "no");
      case UNKNOWN -> new NormSign("question-mark", t.say("nog onbekend"), "unknown");
    };
  }

  NormSign result(Result result) {
    return switch (result) {
      case MET -> new NormSign("circle-check", t.say("voldoet"), "yes");
      case NOT_MET -> new NormSign("x", t.say("voldoet niet"), "no");
      case UNKNOWN -> new NormSign("question-mark", t.say("nog onbekend"), "unknown");
      case NOT_APPLICABLE_YET ->
          new NormSign("circle-dashed", t.say("nog niet te toetsen"), "later");
    };
  }

  String weight(Weight weight) {
    return switch (weight) {
      case REQUIRED -> t.say("verplicht");
      case COUNTS -> t.say("telt mee");
      case SHOWN -> t.say("ter informatie");
    };
  }

  String indicator(Indicator indicator) {
    return switch (indicator) {
      case OPEN_HOURS -> t.say("openingsuren per week");
      case EVENING_PARTS -> t.say("avonden en dagdelen in het weekend, per week");
      case CONFIRMED -> t.say("deel van de openingsuren dat is bevestigd");
      case ACTIVITIES -> t.say("activiteiten per week");
      case THEMES -> t.say("thema’s");
      case GROUPS -> t.say("groepen");
      case DROP_INS -> t.say("keer inloop per week");
      case PARTNER_HOURS -> t.say("uren met een partner, per week");
      case GROUP_OFFERS -> t.say("keer aanbod voor een groep");
      case CHECK_INS -> t.say("bezoeken per 1.000 inwoners per week");
      case WELCOME -> t.say("gemiddelde van ‘Voel je je hier welkom?’");
      case IDEAS_ANSWERED -> t.say("deel van de ideeën en vragen dat antwoord kreeg");
    };
  }

  String operator(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> t.say("minstens");
      case AT_MOST -> t.say("hoogstens");
      case WITHIN -> t.say("tussen twee getallen");
    };
  }

  /** By how many people live there. */
  String size(SizeClass size) {
    return size.under() == null
        ? t.say("grotere gebieden")
        : t.say("minder dan {0} inwoners", size.under());
  }

  String refusal(Refusal refusal) {
    return switch (refusal) {
      case VERSION_UNKNOWN -> t.say("Deze versie is er niet.");
      case VERSION_TAKEN -> t.say("Er is al een versie met dit nummer. Kies een ander nummer.");
      case NAME_FORM -> t.say("Kies een naam van gewone letters en cijfers.");
      case VERSION_FORM -> t.say("Een nummer bestaat uit cijfers en punten, zoals 0.2.");
      case NOT_IN_THIS_STAGE ->
          t.say("Dat kan in deze stand niet. Misschien was iemand anders je voor.");
      case ANOTHER_UNDER_WAY ->
          t.say("Er loopt al een andere versie. Rond die eerst af, of trek die in.");
      case DAY_TOO_EARLY -> t.say("Deze dag ligt voor de dag van een eerdere stap.");
      case DAY_TO_COME -> t.say("Deze dag moet nog komen. Vul in wanneer het is gebeurd.");
      case DAY_IS_OVER -> t.say("Deze dag is voorbij. Kies vandaag of een latere dag.");
      case DAY_TAKEN -> t.say("Op deze dag begint al een andere versie. Kies een andere dag.");
      case CHANGED_MEANWHILE ->
          t.say("Iemand anders heeft dit intussen veranderd. Kijk eerst wat er nu staat.");
    };
  }

  String fault(NormFault fault) {
    return switch (fault.kind()) {
      case MISSING -> t.say("Vul dit in.");
      case UNKNOWN -> t.say("Dit is niet bekend. Kies een van de mogelijkheden.");
      case WRONG_TYPE -> t.say("Vul een getal in, zoals 4 of 7,5.");
      case OUT_OF_BOUNDS -> t.say("Dit is te lang, te groot of niet in de goede vorm.");
      case TWICE -> t.say("Dit is er al. Kies een andere naam.");
      case CONTRADICTS -> t.say("Dit past niet bij de rest.");
    };
  }
}
