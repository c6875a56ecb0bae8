package nl.huisvandekop.card;

import static java.util.Objects.requireNonNull;

/**
 * Something because of which no card is written.
 *
 * @param line of the settings file, counted from 1; 0 where it is about no line
 * @param sentence what is wrong and what to do, in Dutch; never with a secret in it
 */
record CardProblem(int line, String sentence) {
  CardProblem {
    requireNonNull(sentence);
  }

  /** About no line of the file. */
  static CardProblem of(String key, Object... blanks) {
    return new CardProblem(0, Words.say(key, blanks));
  }

  /** For the screen. */
  String shown() {
    return line == 0 ? sentence : Words.say("line", line, sentence);
  }
}
