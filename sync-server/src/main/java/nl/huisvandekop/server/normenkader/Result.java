package nl.huisvandekop.server.normenkader;

/** What became of a criterion at a site. {@code toString} is the name on the wire. */
public enum Result {
  MET("met"),
  NOT_MET("not-met"),
  /** Something is missing; it never counts as met. */
  UNKNOWN("unknown"),
  /** The product or this kind of site can't deliver the data: it is left out of the count. */
  NOT_APPLICABLE_YET("not-applicable-yet");

  private final String code;

  Result(String code) {
    this.code = code;
  }

  @Override
  public String toString() {
    return code;
  }
}
