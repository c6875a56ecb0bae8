package nl.huisvandekop.server.dashboard.report;

import java.util.Arrays;
import java.util.List;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.StandingSign;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.report.ReportTable.Head;

/** Coverage in words. */
public final class CoveragePart {
  private CoveragePart() {}

  /** How many areas stand how, and each of them. */
  public record Tables(ReportTable standings, ReportTable areas) {}

  static Tables of(Wording t, List<AreaCoverage> areas) {
    return new Tables(standings(t, areas), areas(t, areas));
  }

  private static ReportTable standings(Wording t, List<AreaCoverage> areas) {
    int all = people(areas);
    return new ReportTable(
        t.say("Hoe woonkernen en wijken ervoor staan"),
        ReportTable.numbers(
            t.say("Stand"),
            t.say("Woonkernen en wijken"),
            t.say("Inwoners"),
            t.say("Deel van de inwoners")),
        Arrays.stream(Standing.values())
            .map(
                standing -> {
                  StandingSign sign = StandingSign.of(standing, t);
                  List<AreaCoverage> such =
                      areas.stream().filter(area -> area.standing() == standing).toList();
                  return List.of(
                      t.say("{0}: {1}", sign.word(), sign.meaning()),
                      t.number(such.size()),
                      t.number(people(such)),
                      t.percent(people(such), all));
                })
            .toList());
  }

  static int people(List<AreaCoverage> areas) {
    return areas.stream().mapToInt(AreaCoverage::inhabitants).sum();
  }

  private static ReportTable areas(Wording t, List<AreaCoverage> areas) {
    return new ReportTable(
        t.say("Woonkernen en wijken"),
        List.of(
            new Head(t.say("Woonkern of wijk"), false),
            new Head(t.say("Inwoners"), true),
            new Head(t.say("Stand"), false),
            new Head(t.say("Plekken"), true),
            new Head(t.say("Voldoen aan de norm"), true),
            new Head(t.say("Dichtstbijzijnde plek"), true),
            new Head(t.say("Binnen 1,2 km"), true),
            new Head(t.say("Binnen 4 km"), true)),
        areas.stream()
            .map(
                area ->
                    List.of(
                        area.name(),
                        t.number(area.inhabitants()),
                        StandingSign.of(area.standing(), t).word(),
                        t.number(area.sites()),
                        t.number(area.sitesMeetingNorm()),
                        nearest(t, area),
                        t.percent(area.within1200m(), area.inhabitants()),
                        t.percent(area.within4km(), area.inhabitants())))
            .toList());
  }

  private static String nearest(Wording t, AreaCoverage area) {
    if (area.nearestKm() == null) {
      return Wording.NONE;
    }
    String km = t.say("{0} km", t.decimal(area.nearestKm()));
    return area.nearestOver() == null ? km : t.say("{0}, over {1}", km, area.nearestOver());
  }
}
