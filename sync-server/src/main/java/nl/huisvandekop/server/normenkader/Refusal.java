package nl.huisvandekop.server.normenkader;

/** Why a change of a version is not made. */
public enum Refusal {
  /** There is no version of this name. */
  VERSION_UNKNOWN,
  /** A version has this name already. */
  VERSION_TAKEN,
  /** A version's name is numbers with dots. */
  VERSION_FORM,
  /** Its name holds what no name should, such as a tab. */
  NAME_FORM,
  /** Its stage does not allow it, perhaps since somebody else was faster. */
  NOT_IN_THIS_STAGE,
  /** Another version is tried out or decided upon. */
  ANOTHER_UNDER_WAY,
  /** The day lies before the day of an earlier step. */
  DAY_TOO_EARLY,
  /** The day is still to come. */
  DAY_TO_COME,
  /** It can't begin on a day that is over. */
  DAY_IS_OVER,
  /** Another version begins on that day. */
  DAY_TAKEN,
  /** Somebody changed the text since it was read. */
  CHANGED_MEANWHILE
}
