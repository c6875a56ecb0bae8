package nl.huisvandekop.server.dashboard.open;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where there is a Huis van.
 *
 * @param wanted what was searched for; empty for nothing
 * @param found in words, how many there are
 * @param gemeenten with their places, without those that have none to show
 * @param others areas that fit what was searched for and have no place
 */
public record HousesView(
    OpenFrame frame,
    String wanted,
    String found,
    List<GemeenteHouses> gemeenten,
    List<OpenLink> others) {
  public HousesView {
    requireNonNull(frame, "frame");
    requireNonNull(wanted, "wanted");
    requireNonNull(found, "found");
    gemeenten = List.copyOf(gemeenten);
    others = List.copyOf(others);
  }

  /** A gemeente by its name, and the places in it. */
  public record GemeenteHouses(String name, List<House> houses) {
    public GemeenteHouses {
      houses = List.copyOf(houses);
    }
  }

  /**
   * A place.
   *
   * @param address street and number; empty while it is not known
   * @param today when it is open today; empty while that is not known
   */
  public record House(OpenLink link, OpenLink area, String address, String today, boolean sample) {}
}
