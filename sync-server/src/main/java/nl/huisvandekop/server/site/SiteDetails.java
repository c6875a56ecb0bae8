package nl.huisvandekop.server.site;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What staff know of a place besides its name and location. Immutable; null is not known.
 *
 * @param kind what sort of place it is
 * @param address street and number, postcode, in one line
 * @param cost what it costs a year
 * @param pilotSince since when it is a pilot; null for none
 * @param wish who asked for it; null unless someone did
 * @param canHost whether this hall could take a meeting place in
 * @param hostNote what whoever wants to use the hall should know
 * @param closedOn first day on which it was no more
 */
public record SiteDetails(
    SiteKind kind,
    String address,
    Cost cost,
    LocalDate pilotSince,
    Wish wish,
    boolean canHost,
    String hostNote,
    LocalDate closedOn) {
  /** Most characters of an address, a payer or whoever wished. */
  public static final int MAX_LINE = 160;

  /** Most characters of a note or of a wish's evidence. */
  public static final int MAX_TEXT = 500;

  /** More than any place costs a year. */
  public static final int MAX_COST_EURO = 100_000_000;

  /** Nothing is known. */
  public static final SiteDetails NONE =
      new SiteDetails(null, null, Cost.UNKNOWN, null, null, false, null, null);

  public SiteDetails {
    requireNonNull(cost, "cost");
    requireText("address", address, MAX_LINE);
    requireText("hostNote", hostNote, MAX_TEXT);
  }

  /**
   * What a place costs.
   *
   * @param yearlyEuro whole euros a year; null where it is not known
   * @param year of that figure; null where it is not known
   * @param paidBy who pays; null where it is not known
   */
  public record Cost(Integer yearlyEuro, Integer year, String paidBy) {
    /** Nothing is known of it. */
    public static final Cost UNKNOWN = new Cost(null, null, null);

    public Cost {
      if (yearlyEuro != null && (yearlyEuro < 0 || yearlyEuro > MAX_COST_EURO)) {
        throw new IllegalArgumentException("a cost is 0 to " + MAX_COST_EURO + " euro");
      }
      requireText("paidBy", paidBy, MAX_LINE);
    }
  }

  /**
   * Someone's wish for a place.
   *
   * @param by which group or organisation; never a resident by name
   * @param on when it was said
   * @param evidence where that can be read; null for nothing
   */
  public record Wish(String by, LocalDate on, String evidence) {
    public Wish {
      requireNonNull(by, "by");
      requireNonNull(on, "on");
      requireText("by", by, MAX_LINE);
      requireText("evidence", evidence, MAX_TEXT);
    }
  }

  private static void requireText(String field, String text, int most) {
    if (text != null && (text.isBlank() || text.codePointCount(0, text.length()) > most)) {
      throw new IllegalArgumentException(field + " has 1 to " + most + " characters");
    }
  }
}
