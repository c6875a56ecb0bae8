package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.MapView;
import nl.huisvandekop.server.dashboard.StandingSign;

/**
 * One woonkern or wijk.
 *
 * @param frame around it
 * @param subtitle gemeente, what sort of area it is, and how many live there
 * @param standing of the area
 * @param standingNote why it stands so
 * @param figures what matters most
 * @param facts who lives there, what it costs
 * @param buurten that it is made of
 * @param around places in it and near it
 * @param canEdit whether the visitor may say how far a place really is
 * @param wishes for a place in it
 * @param halls that could take one in
 * @param others sites to be checked or closed
 * @param opening what would change
 * @param spots where a place could open
 * @param map of the gemeente, with this area marked
 * @param csvHref where the buurten are as a file
 * @param sources whom the data come from
 */
public record AreaView(
    Frame frame,
    String subtitle,
    StandingSign standing,
    String standingNote,
    List<Headline> figures,
    List<Fact> facts,
    List<BuurtRow> buurten,
    List<AroundRow> around,
    boolean canEdit,
    List<Item> wishes,
    List<Item> halls,
    List<Item> others,
    OpeningView opening,
    List<Frame.Choice> spots,
    MapView map,
    String csvHref,
    String sources) {
  public AreaView {
    requireNonNull(frame, "frame");
    requireNonNull(standing, "standing");
    requireNonNull(opening, "opening");
    requireNonNull(map, "map");
    figures = List.copyOf(figures);
    facts = List.copyOf(facts);
    buurten = List.copyOf(buurten);
    around = List.copyOf(around);
    wishes = List.copyOf(wishes);
    halls = List.copyOf(halls);
    others = List.copyOf(others);
    spots = List.copyOf(spots);
  }

  /** Something that is known, with where it comes from; {@code note} is empty for nothing. */
  public record Fact(String label, String value, String note) {}

  /** A buurt with its nearest place; {@code note} is what must be known of that distance. */
  public record BuurtRow(
      String name,
      String inhabitants,
      String elders,
      String children,
      String nearest,
      String distance,
      String note) {}

  /**
   * A place in or near the area.
   *
   * @param where whether it lies in the area
   * @param distance how far its inhabitants live from it
   * @param note what must be known of that
   * @param norm how it stands by the normenkader
   * @param editHref where staff say how far it really is; null where it has no location
   */
  public record AroundRow(
      String name,
      String href,
      String where,
      String distance,
      String note,
      String norm,
      String editHref) {}

  /** A place that is none yet, or no more, with what is known of it. */
  public record Item(String name, String href, String line, String note) {}

  /**
   * What would change if a place opened.
   *
   * @param spot where
   * @param note what must be known of that spot; empty for nothing
   * @param changes each with now and then
   * @param gain in one sentence
   * @param gaining areas that people would gain in
   * @param nearby what becomes of areas around; empty for nothing
   */
  public record OpeningView(
      String spot,
      String note,
      List<Change> changes,
      String gain,
      List<GainRow> gaining,
      String nearby) {
    public OpeningView {
      changes = List.copyOf(changes);
      gaining = List.copyOf(gaining);
    }
  }

  /** A figure now, and as it would be. */
  public record Change(String label, String now, String then) {}

  /** People of an area who would gain; elders and children are of those within 1.2 km. */
  public record GainRow(
      String name, String href, String walking, String elders, String children, String cycling) {}
}
