package nl.huisvandekop.server.dashboard.area;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.huisvandekop.server.coverage.Candidate;
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
          "voorbeeld");

  private static final Comparator<Candidate> THEN =
      CandidateColumn.NAME.order().thenComparing(one -> one.site() == null ? "" : one.site());

  private final RegionPack pack;

  NewPlacesPage(RegionPack pack) {
    this.pack = requireNonNull(pack);
  }

  /**
   * The page.
   *
   * @param candidates of the chosen gemeente
   * @param gemeenten that may be chosen
   * @param unlocated how many active places have no location
   */
  NewPlacesView view(
      Frame frame,
      CandidateQuery query,
      List<Candidate> candidates,
      List<Choice> gemeenten,
      long unlocated) {
    Wording words = frame.wording();
    List<Candidate> sorted = sorted(candidates, query);
    return new NewPlacesView(
        frame,
        gemeenten,
        kinds(query, words),
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
    CandidateCells cells = new CandidateCells(words);
    Sheets<Candidate> pages = new Sheets<>(sorted, CoveragePage.ROWS, query.page());
    List<CandidateColumn> columns = List.of(CandidateColumn.values());
    return new Grid(
        columns.stream()
            .map(
                one ->
                    new Grid.Column(
                        CandidateCells.label(one, words),
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
                        columns.stream().skip(1).map(column -> cells.of(column, one)).toList()))
            .toList(),
        sorted.size(),
        pages.previous().map(page -> query.withPage(page).href()).orElse(null),
        pages.next().map(page -> query.withPage(page).href()).orElse(null));
  }

  private static String where(Candidate one) {
    return one.site() == null
        ? one.gemeenteName()
        : CoveragePage.shortName(one.area().name(), one.gemeenteName()) + ", " + one.gemeenteName();
  }

  /** All candidates that were asked for as a table, one line each. */
  Csv csv(CandidateQuery query, List<Candidate> candidates, Csv.Form form) {
    Csv csv = new Csv(HEADINGS, form);
    for (Candidate one : sorted(candidates, query)) {
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
                  one.sample())
              .toArray());
    }
    return csv;
  }
}
