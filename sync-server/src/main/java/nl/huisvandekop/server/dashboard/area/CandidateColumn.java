package nl.huisvandekop.server.dashboard.area;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import nl.huisvandekop.server.coverage.Candidate;

/** A column of the table of new places; each stands by itself, and none adds others up. */
enum CandidateColumn implements Sorting.Key {
  NAME("naam", comparing(Candidate::name, Sorting.names())),
  KIND("soort", comparing(Candidate::kind)),
  WALKING("lopen", comparingInt(one -> one.walking().people())),
  CYCLING("fietsen", comparingInt(one -> one.cycling().people())),
  ELDERS(
      "65plus",
      comparingInt((Candidate one) -> one.walking().elders())
          .thenComparingInt(one -> one.cycling().elders())),
  CHILDREN(
      "0-14",
      comparingInt((Candidate one) -> one.walking().children())
          .thenComparingInt(one -> one.cycling().children())),
  LONELY("eenzaam", comparing(one -> one.people().lonely18plus(), nullsFirst(naturalOrder()))),
  NEAREST(
      "afstand",
      comparingDouble(one -> one.nearestKm() == null ? Double.MAX_VALUE : one.nearestKm())),
  STANDING("stand", comparing(Candidate::standing)),
  WISH("wens", comparingInt(one -> one.wishes().size())),
  HALL("zaal", comparingInt(Candidate::halls)),
  COST("kosten", comparing(one -> one.cost().yearlyEuro(), nullsFirst(naturalOrder())));

  static final Sorting<CandidateColumn> USUAL = new Sorting<>(WALKING, false);

  private final String wireName;
  private final Comparator<Candidate> order;

  CandidateColumn(String wireName, Comparator<Candidate> order) {
    this.wireName = wireName;
    this.order = order;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  @Override
  public boolean usuallyAscending() {
    return this == NAME || this == KIND || this == COST;
  }

  boolean numeric() {
    return this != NAME && this != KIND && this != STANDING && this != WISH;
  }

  /** Smallest first. */
  Comparator<Candidate> order() {
    return order;
  }
}
