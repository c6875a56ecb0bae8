package nl.huisvandekop.server.coverage;

import java.util.List;

/**
 * Where a new place could open, beside places that are supposed to be there already. Candidates
 * near each other reach the same people, so that what two of them bring must not be added up; what
 * one brings on top of another may.
 *
 * @param open all that may be seen and are not supposed; each with the people it reaches in
 *     addition to the supposed ones
 * @param supposed in the order in which they were set down; each with the people it reaches in
 *     addition to those before it
 * @param walking whom the supposed ones reach together within 1.2 km: the sum of theirs
 * @param cycling the same within 4 km
 * @param unknown how many were asked to be supposed that are no candidate, or not to be seen
 */
public record Candidates(
    List<Candidate> open, List<Candidate> supposed, Gain walking, Gain cycling, int unknown) {
  /** No more than this can be supposed at once: enough for a plan, and for an address to hold. */
  public static final int MOST_SUPPOSED = 8;

  public Candidates {
    open = List.copyOf(open);
    supposed = List.copyOf(supposed);
  }
}
