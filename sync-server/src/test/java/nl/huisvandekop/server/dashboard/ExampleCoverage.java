package nl.huisvandekop.server.dashboard;

import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.region.RegionPack;

/** What stands around the examples of pages. */
public final class ExampleCoverage {
  private ExampleCoverage() {}

  public static Frame frame(String title, boolean sample) {
    boolean coverage = title.startsWith("Dekking");
    return new Frame(
        title,
        List.of(
            new Choice("Dekking", "map-pin", "/dekking", coverage),
            new Choice("Plekken", "home-heart", "/plekken", !coverage)),
        new Frame.Staff("beleidsmedewerker.voorbeeld", "regio, alleen kijken", "csrf"),
        sample,
        Wording.DUTCH);
  }

  public static List<Choice> gemeenten(RegionPack pack) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("Alle gemeenten", null, "/dekking", true));
    pack.gemeenten()
        .forEach(
            g -> choices.add(new Choice(g.name(), null, "/dekking?gemeente=" + g.code(), false)));
    return choices;
  }
}
