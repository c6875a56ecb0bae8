package nl.huisvandekop.server.inventory;

/** What is wrong, or worth a look, with what was entered; how that is said is the pages' matter. */
public enum FaultCode {
  /** Nothing was entered where something must be. */
  MISSING,
  /** Longer than {@code args[0]} characters. */
  TOO_LONG,
  /** Holds a character that no text should have. */
  STRANGE_CHARACTER,
  /** The line has {@code args[0]} cells, its table {@code args[1]} columns. */
  CELLS_TOO_MANY,
  /** A spreadsheet would run it. */
  FORMULA,
  /** Not one of the words that can stand here: {@code args[0]}. */
  UNKNOWN_WORD,
  /** No place of the reader's has this number: {@code args[0]}. */
  NUMBER_UNKNOWN,
  /** No area is called like that: {@code args[0]}. */
  AREA_UNKNOWN,
  /** An active place has an area, and who works for a gemeente enters only places of it. */
  AREA_NEEDED,
  /** Lies in a gemeente that is not the account's. */
  AREA_OUT_OF_REACH,
  /** Code and name of the area differ. */
  AREA_CONTRADICTS,
  /** This status does not follow the one that it has. */
  STATUS_NOT_FROM,
  /** A kiosk still stands there. */
  KIOSK_STANDS,
  /** A place that is there stays a sample, or real. */
  SAMPLE_STAYS,
  /** One of lat and lon is missing. */
  HALF_LOCATION,
  /** Not a number: {@code args[0]}. */
  NOT_A_NUMBER,
  /** In metres of the Rijksdriehoek; it is {@code args[0]} north, {@code args[1]} east. */
  RIJKSDRIEHOEK,
  /** Lat and lon stand in each other's place. */
  SWAPPED,
  /** Lies outside the region. */
  OUTSIDE_REGION,
  /** Not a whole number from {@code args[0]} to {@code args[1]}. */
  NOT_WHOLE,
  /** Not a date: {@code args[0]}. */
  NOT_A_DATE,
  /** Still to come, or too long ago. */
  DATE_OUT_OF_BOUNDS,
  /** A wish says who and when. */
  WISH_INCOMPLETE,
  /** A closed place says since when. */
  CLOSED_ON_NEEDED,
  /** Says since when it is closed, but is not closed. */
  NOT_CLOSED,
  /** There is a place of that name in that area: {@code args[0]} is its number. */
  SAME_PLACE,
  /** Someone else changed this place since it was shown. */
  CHANGED_MEANWHILE,
  /** The table has the same place in line {@code args[0]}. */
  SAME_LINE,
  /** More than one place has that name in that area. */
  AMBIGUOUS,
  /** Warning: lies outside the area's border as the map has it. */
  OUTSIDE_AREA,
  /** Warning: {@code args[1]} ({@code args[0]}) lies within {@code args[2]} metres. */
  NEAR,
  /** Warning: {@code args[0]} has the same name, and no area yet. */
  SAME_NAME
}
