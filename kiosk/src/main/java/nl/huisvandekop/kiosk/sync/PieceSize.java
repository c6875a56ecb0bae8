package nl.huisvandekop.kiosk.sync;

import java.util.Optional;
import nl.huisvandekop.protocol.Limits;

/**
 * How many rows a request may have, when something on the way finds requests too large. Halved each
 * time, down to one row; then a request without rows tells whether that row is to blame, or every
 * request is too large. Not thread-safe.
 */
final class PieceSize {
  static final Refusal TOO_LARGE =
      new Refusal(
          "row-too-large",
          "De server vindt dit te groot. Maak het kleiner, of vraag de beheerder om hulp.",
          false);

  private int mostRows = Limits.MAX_ROWS;
  private Piece suspect;

  int mostRows() {
    return suspect == null ? mostRows : 0;
  }

  /**
   * A request with this piece was too large.
   *
   * @return whether a smaller one is worth a try at once
   */
  boolean shrink(Piece piece) {
    if (piece.rows() > 1) {
      mostRows = piece.rows() / 2;
      return true;
    }
    boolean trace = piece.rows() == 1;
    suspect = trace ? piece : null;
    return trace;
  }

  /** The one row that was too large, once a request without it passed. */
  Optional<Piece> proved() {
    return Optional.ofNullable(suspect);
  }

  /** A request passed: the next may be larger again. */
  void passed() {
    suspect = null;
    mostRows = Math.min(Limits.MAX_ROWS, mostRows * 2);
  }
}
