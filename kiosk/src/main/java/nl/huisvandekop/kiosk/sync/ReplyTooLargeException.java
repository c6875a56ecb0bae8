package nl.huisvandekop.kiosk.sync;

import java.io.IOException;

/** A reply was larger than any answer of the server can be. */
final class ReplyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  ReplyTooLargeException(int limitBytes) {
    super("more than " + limitBytes + " bytes");
  }
}
