package nl.huisvandekop.server.dashboard.norm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.region.RegionPackLoader;

/** The pages on the normenkader with everything that can be on them; what they say is made up. */
public final class ExampleNorms {
  private static final NormSign YES = new NormSign("circle-check", "voldoet", "yes");
  private static final NormSign NO = new NormSign("x", "voldoet niet", "no");
  private static final NormSign UNKNOWN = new NormSign("question-mark", "nog onbekend", "unknown");
  private static final NormSign LATER =
      new NormSign("circle-dashed", "nog niet te toetsen", "later");
  private static final Choice BACK = new Choice("Voorbeeldhuis", null, "/plekken/hv-1", false);
  private static final Norm NORM = RegionPackLoader.builtIn().norm();

  private ExampleNorms() {}

  /** By name, in a frame. */
  public static Map<String, String> pages(Pages html, Frame frame) {
    Map<String, String> pages = new HashMap<>();
    pages.put("norms", html.render("norms.jte", list(frame)));
    pages.put("norm", html.render("norm.jte", version(frame, doing(null))));
    pages.put("norm-wrong", html.render("norm.jte", version(frame, doing("Vul een dag in."))));
    pages.put("norm-read", html.render("norm.jte", version(frame, null)));
    pages.put("norm-card", html.render("normCard.jte", card(frame)));
    pages.put(
        "norm-card-empty",
        html.render(
            "normCard.jte",
            new CardView(
                frame,
                BACK,
                null,
                List.of("Niet actief."),
                List.of(),
                List.of(),
                List.of(),
                null)));
    pages.put("norm-assess", html.render("normAssess.jte", assess(frame, null)));
    pages.put(
        "norm-assess-wrong", html.render("normAssess.jte", assess(frame, "Kies een antwoord.")));
    pages.put("norm-compare", html.render("normCompare.jte", compare(frame, true)));
    pages.put("norm-compare-same", html.render("normCompare.jte", compare(frame, false)));
    pages.put("norm-edit", html.render("normEdit.jte", edit(frame)));
    return pages;
  }

  private static List<Field> choose() {
    List<Field.Option> options =
        List.of(new Field.Option("0.1", "0.1: Concept"), new Field.Option("0.2", "0.2: Proef"));
    return List.of(
        Field.select("van", "Van versie", "0.1", options),
        Field.select("naar", "Naar versie", "0.2", options));
  }

  private static NormListView list(Frame frame) {
    return new NormListView(
        frame,
        List.of(
            new NormListView.Row(
                "0.1",
                "Concept-normenkader 0.1",
                "/normenkader/0.1",
                "concept",
                "sinds 24 november 2026",
                false,
                null),
            new NormListView.Row(
                "0.2",
                "Normenkader voor de proef met een lange naam",
                "/normenkader/0.2",
                "vastgesteld in 2 van 4",
                "sinds 24 november 2026",
                true,
                "0.1")),
        choose());
  }

  private static NormVersionView.Doing doing(String wrong) {
    return new NormVersionView.Doing(
        List.of(Field.of("nummer", "text", "Nummer van de nieuwe versie", "0.3").wrong(wrong)),
        "/normenkader/0.2/instellingen",
        "/normenkader/0.2/nieuw-criterium",
        List.of(new NormVersionView.Step("pilot", "Begin de pilot")),
        Field.of("stapdag", "date", "Vanaf welke dag", "2026-11-24").wrong(wrong),
        Field.of("zeker", "checkbox", "Ik weet dat dit voor alle plekken geldt.", "").wrong(wrong),
        List.of(
            Field.select(
                "gemeente", "Gemeente", "GM0448", List.of(new Field.Option("GM0448", "Texel"))),
            Field.of("besluit", "text", "Nummer van het besluit", ""),
            Field.of("besluitdag", "date", "Dag van het besluit", "2026-11-24").wrong(wrong)),
        Field.of("ingang", "date", "Geldt vanaf", "2027-01-01").wrong(wrong));
  }

  private static NormVersionView version(Frame frame, NormVersionView.Doing doing) {
    List<NormVersionView.Entry> entries =
        NORM.criteria().stream()
            .map(
                one ->
                    new NormVersionView.Entry(
                        one.id(),
                        one.title(),
                        "verplicht",
                        "gemeten over 4 weken",
                        List.of("minder dan 1.000 inwoners: minstens 4 uur per week"),
                        one.why(),
                        one.source(),
                        one.proposedBy(),
                        "de drempel is een voorstel",
                        one.tip(),
                        one.mind(),
                        doing == null ? null : "/normenkader/0.2/criteria"))
            .toList();
    return new NormVersionView(
        frame,
        "0.2",
        doing == null ? "Het besluit is bewaard." : null,
        doing == null ? "Dat kan in deze stand niet." : null,
        "vastgesteld in 2 van 4",
        true,
        List.of("Een plek voldoet als alle verplichte criteria in orde zijn."),
        List.of(new NormVersionView.Theme("Open", entries)),
        List.of("concept sinds 24 november 2026", "pilot sinds 24 november 2026"),
        "Hierna: elke gemeente besluit, en het besluit wordt hier vastgelegd.",
        List.of(
            new NormVersionView.Decision("Den Helder", "besluit R26.1 van 24 november", "GM0400"),
            new NormVersionView.Decision("Hollands Kroon", null, null)),
        doing);
  }

  private static CardView card(Frame frame) {
    List<CardView.Line> lines =
        List.of(
            new CardView.Line(
                "De plek is vaak genoeg open",
                "verplicht",
                NO,
                "7,9 uur per week",
                "minstens 12 uur per week",
                "4 hele weken, tot en met 22 november 2026",
                "Gemeten over alle 4 weken. Er zijn aantallen bij die met de hand zijn ingevuld.",
                "Kijk of er een dagdeel bij kan.",
                null),
            new CardView.Line(
                "Iedereen kan naar binnen",
                "verplicht",
                UNKNOWN,
                "–",
                "Ja",
                "24 maanden geldig",
                "Niemand heeft dit nog beoordeeld.",
                "Loop de plek eens na.",
                "/plekken/hv-1"),
            new CardView.Line(
                "Bezoekers voelen zich welkom",
                "telt mee",
                LATER,
                "–",
                "minstens 4 van de 5",
                "13 hele weken",
                "Het systeem meet dit nog niet.",
                "Begroet iedereen.",
                null));
    return new CardView(
        frame,
        BACK,
        NO,
        List.of("Beoordeeld op 24 november 2026 met versie 0.1 (concept)."),
        List.of(
            new CardView.Todo(
                "De plek is vaak genoeg open",
                NO,
                "verplicht",
                "Kijk of het kan.",
                "/plekken/hv-1")),
        List.of(new CardView.Theme("Open", lines)),
        List.of(
            new CardView.Past(
                "24 november 2026 tot en met 24 november 2026",
                "0.1",
                NO,
                List.of("Iedereen kan naar binnen: was voldoet, wordt voldoet niet")),
            new CardView.Past(
                "1 november 2026 tot en met 23 november 2026", "0.1", YES, List.of())),
        "De beoordeling is bewaard.");
  }

  private static AssessView assess(Frame frame, String wrong) {
    return new AssessView(
        frame,
        BACK,
        "Is er een ingang zonder drempel?",
        List.of("Een drempel houdt mensen buiten."),
        "/plekken/hv-1/normenkader/TOEGANG",
        List.of(
            Field.select("antwoord", "Antwoord", "", List.of(new Field.Option("", "Kies")))
                .wrong(wrong),
            Field.of("dag", "date", "Op welke dag heb je gekeken?", "2026-11-24"),
            Field.of("bewijs", "textarea", "Waar baseer je dit op?", "")
                .hinted("Noem geen namen.")),
        wrong != null
            ? List.of()
            : List.of(new AssessView.Earlier("Nee", "drie treden", "3 november door a", "bo-1")));
  }

  private static CompareView compare(Frame frame, boolean differs) {
    return new CompareView(
        frame,
        choose(),
        List.of(
            new Choice("Alle plekken", null, "/a", true),
            new Choice("Texel", null, "/b", false),
            new Choice("Schagen", null, "/c", false)),
        List.of("Vandaag voldoen 3 van de 9 plekken. Met versie 0.2 zijn dat er 5."),
        List.of("0.1", "0.2"),
        differs
            ? List.of(
                new CompareView.Text("Vaak open", "verplicht, minstens 8", "verplicht, minstens 6"))
            : List.of(),
        differs
            ? List.of(
                new CompareView.Row(
                    "Voorbeeldhuis",
                    "/plekken/hv-1",
                    "Wieringerwerf",
                    NO,
                    YES,
                    List.of("Vaak open: was voldoet niet, wordt voldoet")))
            : List.of(),
        "/normenkader/vergelijk.csv");
  }

  private static CriterionView edit(Frame frame) {
    return new CriterionView(
        frame,
        BACK,
        "/normenkader/0.2/criteria/OPEN-UREN",
        1,
        "Versie 0.2, concept",
        new CriterionForm(Wording.DUTCH, NORM.sizeClasses())
            .fields(CriterionForm.empty(false), true),
        "/normenkader/0.2/criteria/OPEN-UREN/weg");
  }
}
