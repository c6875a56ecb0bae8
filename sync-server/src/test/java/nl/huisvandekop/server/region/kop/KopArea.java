package nl.huisvandekop.server.region.kop;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * An area with its buurten.
 *
 * @param part whether its wijk has buurten outside it
 * @param label centre of the village; null for a wijk, whose label follows from its buurten
 */
record KopArea(String code, List<KopBuurt> buurten, boolean part, Point label, Geometry border) {
  String gemeente() {
    return buurten.get(0).gemeente();
  }

  String kind() {
    return buurten.get(0).inTownByWijk() ? "wijk" : "woonplaats";
  }

  /** "Den Helder: De Schooten", "Schagen-Zuid", "Julianadorp". */
  String name() {
    KopBuurt first = buurten.get(0);
    if (!first.inTownByWijk()) {
      return first.woonplaatsName();
    }
    String wijk = first.wijkName().replaceFirst("^Wijk \\d\\d ", "");
    String town = first.woonplaatsName();
    return (wijk.startsWith(town + "-") ? wijk : town + ": " + wijk) + (part ? " (deel)" : "");
  }

  int sum(Function<KopBuurt, String> of) {
    return buurten.stream().map(of).mapToInt(KopBuurt::count).sum();
  }

  /** The first that lies within the border: the village, the middle of the people, the largest. */
  Point labelPoint() {
    if (label != null && border.contains(label)) {
      return label;
    }
    Point middle = middleOfPeople();
    if (border.contains(middle)) {
      return middle;
    }
    Point largest =
        buurten.stream()
            .max(Comparator.comparingInt(buurt -> KopBuurt.count(buurt.inhabitants())))
            .orElseThrow()
            .label();
    return border.contains(largest) ? largest : border.getInteriorPoint();
  }

  private Point middleOfPeople() {
    double x = 0;
    double y = 0;
    double people = 0;
    for (KopBuurt buurt : buurten) {
      int here = KopBuurt.count(buurt.inhabitants());
      x += buurt.label().getX() * here;
      y += buurt.label().getY() * here;
      people += here;
    }
    return border.getFactory().createPoint(new Coordinate(x / people, y / people));
  }
}
