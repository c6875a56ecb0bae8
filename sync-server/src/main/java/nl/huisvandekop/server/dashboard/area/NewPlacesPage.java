package nl.huisvandekop.server.dashboard.area;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.huisvandekop.server.coverage.Candidate;
import nl.huisvandekop.server.coverage.Candidates;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.SiteDetails.Wish;

/** Makes the page on where a new place would reach people who have none. Thread-safe. */
final class NewPlacesPage {
  private static final List<String> HEADINGS =
      List.of(
          "soort",
          "naam",
          "gebied",
          "gebiedsnaam",
          "gemeente",
          "locatieBekend",
          "standNu",
          "hemelsbreedNuKm",
          "erbij1200m",
          "erbij4km",
          "erbij1200m65plus",
          "erbij4km65plus",
          "erbij1200m0tot14",
          "erbij4km0tot14",
          "eenzaam18plus",
          "eenzaamJaar",
          "eenzaamOver",
          "wensen",
          "wensVan",
          "wensOp",
          "wensBron",
          "zalen",
          "kostenPerJaarEuro",
          "kostenJaar",
          "betaaltDoor",
          "doenAlsof",
          "bovenop",
          "voorbeeld");

  private static final List<String> DUTCH =
      List.of(
          "Wat is het?",
          "Naam",
          "Gebiedscode",
          "Woonkern of wijk",
          "Gemeente",
          "Plaats bekend",
          "Stand nu",
          "Hemelsbreed nu (km)",
          "Mensen erbij binnen 1,2 km",
          "Mensen erbij binnen 4 km",
          "65 of ouder erbij binnen 1,2 km",
          "65 of ouder erbij binnen 4 km",
          "0 tot en met 14 erbij binnen 1,2 km",
          "0 tot en met 14 erbij binnen 4 km",
          "Eenzaam, 18 of ouder (%)",
          "Eenzaam, jaar",
          "Eenzaam, over welk gebied",
          "Wensen",
          "Laatste wens van",
          "Laatste wens op",
          "Laatste wens, bron",
          "Zalen die kunnen",
          "Kosten per jaar (euro)",
          "Kosten, jaar",
          "Betaald door",
          "We doen alsof deze er is",
          "Erbij boven op",
          "Voorbeeldcijfers");

  private static final Comparator<Candidate> THEN =
      CandidateColumn.NAME.order().thenComparing(one -> one.site() == null ? "" : one.site());

  private final RegionPack pack;

  NewPlacesPage(RegionPack pack) {
    this.pack = requireNonNull(pack);
  }

  /**
   * The page.
   *
   * @param found for the chosen gemeente
   * @param gemeenten that may be chosen
   * @param unlocated how many active places have no location
   */
  NewPlacesView view(
      Frame frame, CandidateQuery query, Candidates found, List<Choice> gemeenten, long unlocated) {
    Wording words = frame.wording();
    List<Candidate> sorted = sorted(found.open(), query);
    return new NewPlacesView(
        frame,
        gemeenten,
        kinds(query, words),
        supposed(found, query, words),
        words.say("{0,choice,0#geen kandidaten|1#1 kandidaat|1<{0} kandidaten}", sorted.size()),
        grid(sorted, query, words),
        unlocated == 0
            ? ""
            : words.say(
                "Van {0,choice,1#1 plek|1<{0} plekken} is niet bekend waar het precies is."
                    + " Wie daar in de buurt woont, telt hier als iemand zonder plek.",
                unlocated),
        query.csvHref(),
        CoveragePage.sources(pack));
  }

  private static SupposedView supposed(Candidates found, CandidateQuery query, Wording words) {
    List<String> notes = new ArrayList<>();
    if (found.unknown() > 0) {
      notes.add(
          words.say(
              "Van {0,choice,1#1 plek|1<{0} plekken} in dit adres kunnen we niet doen alsof: die"
                  + " kennen we niet, of er is nu echt een plek.",
              found.unknown()));
    }
    if (isFull(query)) {
      notes.add(
          words.say(
              "Meer dan {0} tegelijk kan niet. Haal er een weg om een andere te kiezen.",
              Candidates.MOST_SUPPOSED));
    }
    return new SupposedView(
        found.supposed().stream()
            .map(
                one ->
                    new SupposedView.Row(
                        CoveragePage.shortName(one.name(), one.gemeenteName()),
                        CandidateCells.kind(one.kind(), words) + " · " + where(one),
                        words.number(one.walking().people()),
                        words.number(one.cycling().people()),
                        query.without(one).href() + "#alsof"))
            .toList(),
        words.number(found.walking().people()),
        words.number(found.cycling().people()),
        query.withSupposed(List.of()).href(),
        String.join(" ", notes));
  }

  private static boolean isFull(CandidateQuery query) {
    return query.supposed().size() >= Candidates.MOST_SUPPOSED;
  }

  private static List<Candidate> sorted(List<Candidate> candidates, CandidateQuery query) {
    List<Candidate> asked =
        candidates.stream()
            .filter(one -> query.kind() == null || query.kind() == one.kind())
            .toList();
    return query.sorting().sort(asked, query.sorting().key().order(), THEN);
  }

  private static List<Choice> kinds(CandidateQuery query, Wording words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(words.say("Alles"), null, query.withKind(null).href(), query.kind() == null));
    for (Candidate.Kind kind : Candidate.Kind.values()) {
      String label =
          switch (kind) {
            case CENTRE -> words.say("Midden van een gebied");
            case HALL -> words.say("Zalen die kunnen");
            case WISH -> words.say("Gewenste plekken");
          };
      choices.add(new Choice(label, null, query.withKind(kind).href(), kind == query.kind()));
    }
    return choices;
  }

  private static Grid grid(List<Candidate> sorted, CandidateQuery query, Wording words) {
    CandidateCells cells = new CandidateCells(words, !query.supposed().isEmpty());
    Sheets<Candidate> pages = new Sheets<>(sorted, CoveragePage.ROWS, query.page());
    List<CandidateColumn> columns = List.of(CandidateColumn.values());
    return new Grid(
        columns.stream()
            .map(
                one ->
                    new Grid.Column(
                        cells.label(one),
                        query.withSorting(query.sorting().choose(one)).href(),
                        query.sorting().shownAt(one),
                        one.numeric()))
            .toList(),
        pages.rows().stream()
            .map(
                one ->
                    new Grid.Row(
                        null,
                        CoveragePage.shortName(one.name(), one.gemeenteName()),
                        where(one),
                        AreaQuery.href(one.area().code(), one.site()) + "#stel",
                        isFull(query) ? null : action(one, query, words),
                        columns.stream().skip(1).map(column -> cells.of(column, one)).toList()))
            .toList(),
        sorted.size(),
        pages.previous().map(page -> query.withPage(page).href()).orElse(null),
        pages.next().map(page -> query.withPage(page).href()).orElse(null));
  }

  private static Grid.Action action(Candidate one, CandidateQuery query, Wording words) {
    return new Grid.Action(words.say("Doe alsof deze er is"), query.with(one).href() + "#alsof");
  }

  private static String where(Candidate one) {
    return one.site() == null
        ? one.gemeenteName()
        : CoveragePage.shortName(one.area().name(), one.gemeenteName()) + ", " + one.gemeenteName();
  }

  /**
   * As a table, one line each: first what is taken to be there, each on top of those before it,
   * then all candidates that were asked for, each on top of all of these.
   */
  Csv csv(CandidateQuery query, Candidates found, Csv.Form form) {
    Csv csv = new Csv(form == Csv.Form.SEMICOLON ? DUTCH : HEADINGS, form);
    List<String> before = new ArrayList<>();
    for (Candidate one : found.supposed()) {
      row(csv, one, true, before);
      before.add(one.name());
    }
    sorted(found.open(), query).forEach(one -> row(csv, one, false, before));
    return csv;
  }

  private static void row(Csv csv, Candidate one, boolean supposed, List<String> before) {
    Wish wish = one.wishes().stream().max(comparing(Wish::on)).orElse(null);
    csv.row(
        Arrays.asList(
                one.kind(),
                one.name(),
                one.area().code(),
                one.area().name(),
                one.gemeenteName(),
                one.located(),
                one.standing(),
                one.nearestKm(),
                one.walking().people(),
                one.cycling().people(),
                one.walking().elders(),
                one.cycling().elders(),
                one.walking().children(),
                one.cycling().children(),
                one.people().lonely18plus(),
                one.people().lonelinessYear(),
                one.people().lonelinessBasis(),
                one.wishes().size(),
                wish == null ? null : wish.by(),
                wish == null ? null : wish.on(),
                wish == null ? null : wish.evidence(),
                one.halls(),
                one.cost().yearlyEuro(),
                one.cost().year(),
                one.cost().paidBy(),
                supposed,
                before.isEmpty() ? null : String.join("; ", before),
                one.sample())
            .toArray());
  }
}
