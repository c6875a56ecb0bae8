package nl.huisvandekop.server.dashboard.area;

import static java.util.stream.Collectors.joining;

import java.util.List;
import nl.huisvandekop.server.coverage.Opening;
import nl.huisvandekop.server.coverage.Opening.Gaining;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.area.AreaView.Change;
import nl.huisvandekop.server.dashboard.area.AreaView.GainRow;
import nl.huisvandekop.server.dashboard.area.AreaView.OpeningView;
import nl.huisvandekop.server.region.Area;

/** What would change if a place opened, in words. */
record OpeningWords(Wording words) {
  OpeningView of(Area area, Opening opening) {
    return new OpeningView(
        opening.spot(),
        opening.located()
            ? ""
            : words.say(
                "Waar deze plek precies komt, is niet bekend. Er is gerekend vanaf het midden van"
                    + " het gebied."),
        List.of(
            new Change(
                words.say("Hemelsbreed, gemiddeld"),
                AreaPage.km(opening.now().nearestKm(), words),
                AreaPage.km(opening.then().nearestKm(), words)),
            new Change(
                words.say("Inwoners binnen 1,2 km (lopen)"),
                people(opening.now().within1200m(), area),
                people(opening.then().within1200m(), area)),
            new Change(
                words.say("Inwoners binnen 4 km (fietsen)"),
                people(opening.now().within4km(), area),
                people(opening.then().within4km(), area))),
        gain(opening),
        opening.gaining().stream().map(this::row).toList(),
        nearby(opening));
  }

  private String people(int people, Area area) {
    return words.say("{0} ({1})", words.number(people), words.percent(people, area.inhabitants()));
  }

  private String gain(Opening opening) {
    if (opening.cycling().people() == 0 && opening.walking().people() == 0) {
      return words.say("Iedereen in de buurt heeft al een plek binnen deze afstanden.");
    }
    return words.say(
        "{0} mensen krijgen een plek binnen 1,2 km die ze nu niet hebben, {1} mensen een plek"
            + " binnen 4 km.",
        opening.walking().people(), opening.cycling().people());
  }

  private GainRow row(Gaining one) {
    return new GainRow(
        one.area().name(),
        AreaQuery.href(one.area().code(), null),
        words.number(one.walking().people()),
        words.number(one.walking().elders()),
        words.number(one.walking().children()),
        words.number(one.cycling().people()));
  }

  private String nearby(Opening opening) {
    return opening.nearby().isEmpty()
        ? ""
        : words.say(
            "Voldoet de nieuwe plek aan de norm, dan worden ook deze gebieden nabij: {0}.",
            opening.nearby().stream().map(Area::name).collect(joining(", ")));
  }
}
