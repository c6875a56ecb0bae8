package nl.huisvandekop.server.dashboard.norm;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.norm.NormVersionView.Decision;
import nl.huisvandekop.server.dashboard.norm.NormVersionView.Doing;
import nl.huisvandekop.server.dashboard.norm.NormVersionView.Entry;
import nl.huisvandekop.server.dashboard.norm.NormVersionView.Step;
import nl.huisvandekop.server.dashboard.norm.NormVersionView.Theme;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.SizeClass;
import nl.huisvandekop.server.normenkader.CardWords;
import nl.huisvandekop.server.normenkader.LifeCycle;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Stage;
import nl.huisvandekop.server.region.Gemeente;

/** Makes what a version's page shows. */
final class NormVersionViews {
  private final Visitor visitor;
  private final LifeCycle lifeCycle;
  private final LocalDate today;
  private final NormWords words;
  private final CardWords card;

  NormVersionViews(Visitor visitor, LifeCycle lifeCycle, LocalDate today) {
    this.visitor = visitor;
    this.lifeCycle = lifeCycle;
    this.today = today;
    words = new NormWords(visitor.wording());
    card = words.card();
  }

  NormVersionView of(
      Frame frame,
      NormVersion version,
      List<Gemeente> gemeenten,
      boolean inForce,
      String done,
      Filled filled) {
    Doing doing = doing(version, filled);
    return new NormVersionView(
        frame,
        version.version(),
        done(done),
        doing == null || doing.fields().stream().allMatch(one -> one.error() == null)
            ? filled.firstError()
            : null,
        words.stage(version, gemeenten.size()),
        inForce,
        facts(version),
        themes(version),
        version.steps().stream()
            .map(
                step ->
                    visitor.say("{0} sinds {1}", words.stage(step.stage()), words.date(step.day())))
            .toList(),
        words.next(version, names(gemeenten, version)),
        gemeenten.stream().map(one -> decision(version, one)).toList(),
        doing);
  }

  /** Of the gemeenten that still have to decide. */
  private String names(List<Gemeente> gemeenten, NormVersion version) {
    return gemeenten.stream()
        .filter(one -> version.decisionOf(one.code()).isEmpty())
        .map(Gemeente::name)
        .collect(joining(", "));
  }

  private String done(String what) {
    return switch (what == null ? "" : what) {
      case "kopie" -> visitor.say("De nieuwe versie is gemaakt. Je kunt haar nu aanpassen.");
      case "stap" -> visitor.say("De stap is bewaard.");
      case "besluit" -> visitor.say("Het besluit is bewaard.");
      case "besluit-weg" -> visitor.say("Het besluit is weggehaald.");
      case "bevroren" -> visitor.say("Deze versie staat vast. Er verandert niets meer aan.");
      case "tekst" -> visitor.say("De verandering is bewaard.");
      default -> null;
    };
  }

  private List<String> facts(NormVersion version) {
    Norm norm = version.norm();
    List<String> facts = new ArrayList<>();
    facts.add(
        visitor.say(
            "Een plek voldoet als alle verplichte criteria in orde zijn, en minstens {0}% van de"
                + " criteria die meetellen.",
            norm.sharePercent()));
    facts.add(
        norm.fourEyes()
            ? visitor.say("Een beoordeling telt pas als een tweede persoon haar bevestigt.")
            : visitor.say("Een beoordeling van één persoon is genoeg."));
    if (norm.replaces() != null) {
      facts.add(visitor.say("Deze versie komt in de plaats van {0}.", norm.replaces()));
    }
    boolean decided = version.stage() == Stage.VASTGESTELD || version.stage() == Stage.BEVROREN;
    if (decided) {
      facts.add(visitor.say("Alle gemeenten stelden deze versie vast, ook de drempels."));
    } else if (norm.criteria().stream().allMatch(one -> one.thresholdSource() == null)) {
      facts.add(
          visitor.say(
              "Geen enkele bron noemt een getal: alle drempels zijn voorstellen, tot de gemeenten"
                  + " besluiten."));
    }
    if (version.validFrom() != null) {
      facts.add(visitor.say("Geldt vanaf {0}.", words.date(version.validFrom())));
    }
    return facts;
  }

  private List<Theme> themes(NormVersion version) {
    Map<String, List<Entry>> themes = new LinkedHashMap<>();
    for (Criterion one : version.norm().criteria()) {
      themes.computeIfAbsent(one.theme(), key -> new ArrayList<>()).add(entry(version, one));
    }
    return themes.entrySet().stream().map(one -> new Theme(one.getKey(), one.getValue())).toList();
  }

  private Entry entry(NormVersion version, Criterion one) {
    return new Entry(
        one.id(),
        one.title(),
        words.weight(one.weight()),
        one.assessed()
            ? visitor.say("beoordeeld: {0}", one.question().text())
            : visitor.say("gemeten over {0} weken", one.windowWeeks()),
        thresholds(version.norm(), one),
        one.why(),
        one.source(),
        one.proposedBy(),
        one.thresholdSource() == null
            ? proposal(version)
            : visitor.say("de drempel komt uit {0}", one.thresholdSource()),
        one.tip(),
        one.mind(),
        edits(version) ? NormPages.address(version.version()) + "/criteria/" + one.id() : null);
  }

  private String proposal(NormVersion version) {
    return version.stage() == Stage.VASTGESTELD || version.stage() == Stage.BEVROREN
        ? visitor.say("de gemeenten stelden de drempel vast")
        : visitor.say("de drempel is een voorstel");
  }

  private List<String> thresholds(Norm norm, Criterion one) {
    String none = visitor.say("nog geen drempel");
    List<String> each =
        norm.sizeClasses().stream()
            .map(size -> Optional.ofNullable(card.threshold(one, size)).orElse(none))
            .toList();
    if (each.stream().distinct().count() == 1) {
      return List.of(each.get(0));
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      SizeClass size = norm.sizeClasses().get(i);
      lines.add(visitor.say("{0}: {1}", words.size(size), each.get(i)));
    }
    return lines;
  }

  private boolean admin() {
    return visitor.reach().role() == Role.REGION_ADMIN;
  }

  private boolean edits(NormVersion version) {
    return admin() && version.stage() == Stage.CONCEPT;
  }

  private boolean decides(Gemeente gemeente) {
    Role role = visitor.reach().role();
    return (role == Role.REGION_ADMIN || role == Role.GEMEENTE)
        && visitor.reach().seesGemeente(gemeente.code());
  }

  private Decision decision(NormVersion version, Gemeente gemeente) {
    boolean open = version.stage() == Stage.GEEVALUEERD || version.stage() == Stage.VASTGESTELD;
    return version
        .decisionOf(gemeente.code())
        .map(
            made ->
                new Decision(
                    gemeente.name(),
                    made.adopts()
                        ? visitor.say("besluit {0} van {1}", made.number(), words.date(made.day()))
                        : visitor.say(
                            "stelt niet vast: besluit {0} van {1}",
                            made.number(), words.date(made.day())),
                    open && decides(gemeente) ? gemeente.code() : null))
        .orElseGet(() -> new Decision(gemeente.name(), null, null));
  }

  private Doing doing(NormVersion version, Filled filled) {
    List<Gemeente> open =
        version.stage() == Stage.GEEVALUEERD
            ? lifeCycle.missing(version).stream().filter(this::decides).toList()
            : List.of();
    if (!admin() && open.isEmpty()) {
      return null;
    }
    String address = NormPages.address(version.version());
    List<Step> steps =
        admin()
            ? LifeCycle.steps(version.stage()).stream()
                .map(to -> new Step(to.toString(), words.step(to, version.stage())))
                .toList()
            : List.of();
    return new Doing(
        admin() ? copy(version, filled) : List.of(),
        edits(version) ? address + "/instellingen" : null,
        edits(version) ? address + "/nieuw-criterium" : null,
        steps,
        steps.isEmpty()
            ? null
            : Field.of("stapdag", "date", visitor.say("Vanaf welke dag"), day(filled.stepDay))
                .wrong(filled.stepError),
        steps.stream().anyMatch(one -> one.stage().equals(Stage.PILOT.toString()))
            ? sure(version, filled)
            : null,
        open.isEmpty() ? List.of() : decide(open, filled),
        admin() && version.stage() == Stage.VASTGESTELD
            ? Field.of("ingang", "date", visitor.say("Geldt vanaf"), day(filled.validFrom))
                .wrong(filled.validFromError)
            : null);
  }

  private Field sure(NormVersion version, Filled filled) {
    return Field.of(
            "zeker",
            "checkbox",
            visitor.say(
                "Ik weet het: met de pilot wordt vanaf nu elke plek in de hele regio met versie {0}"
                    + " beoordeeld, zolang er geen vastgezette versie geldt.",
                version.version()),
            null)
        .optional()
        .hinted(visitor.say("Alleen nodig als je de pilot begint."))
        .wrong(filled.sureError);
  }

  private String day(String filled) {
    return filled == null ? today.toString() : filled;
  }

  private List<Field> copy(NormVersion version, Filled filled) {
    return List.of(
        Field.of("nummer", "text", visitor.say("Nummer van de nieuwe versie"), filled.number)
            .hinted(visitor.say("Cijfers en punten, zoals 0.2."))
            .wrong(filled.numberError),
        Field.of("naam", "text", visitor.say("Naam van de nieuwe versie"), filled.name)
            .wrong(filled.nameError));
  }

  private List<Field> decide(List<Gemeente> open, Filled filled) {
    List<Field.Option> options =
        open.stream().map(one -> new Field.Option(one.code(), one.name())).toList();
    return List.of(
        Field.select("gemeente", visitor.say("Gemeente"), filled.gemeente, options),
        Field.select(
            "uitkomst",
            visitor.say("Wat is besloten?"),
            filled.declines ? "nee" : "ja",
            List.of(
                new Field.Option("ja", visitor.say("stelt deze versie vast")),
                new Field.Option("nee", visitor.say("stelt deze versie niet vast")))),
        Field.of("besluit", "text", visitor.say("Nummer van het besluit"), filled.decision)
            .wrong(filled.decisionError),
        Field.of("besluitdag", "date", visitor.say("Dag van het besluit"), day(filled.decisionDay))
            .wrong(filled.decisionDayError));
  }
}
