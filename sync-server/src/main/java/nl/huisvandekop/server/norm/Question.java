package nl.huisvandekop.server.norm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a person judges at a place.
 *
 * @param text the question, in plain Dutch
 * @param answers to choose from, at least one of which meets the criterion; empty where a
 *     percentage is filled in, as from a survey
 * @param percent the least percentage that meets the criterion; null where answers are chosen, or
 *     while there is no threshold
 * @param monthsValid after which the answer must be given anew
 */
public record Question(String text, List<Answer> answers, Integer percent, int monthsValid) {
  public Question {
    requireNonNull(text, "text");
    answers = List.copyOf(answers);
    if (!answers.isEmpty() && percent != null) {
      throw new IllegalArgumentException("answers or a percentage");
    }
  }

  /**
   * One answer.
   *
   * @param code stable, such as {@code yes}
   * @param meets whether it meets the criterion
   */
  public record Answer(String code, String text, boolean meets) {
    public Answer {
      requireNonNull(code, "code");
      requireNonNull(text, "text");
    }
  }

  /** Whether a percentage is filled in. */
  public boolean asksPercent() {
    return answers.isEmpty();
  }

  /** The answer with this code; empty when there is none such. */
  public Optional<Answer> answer(String code) {
    return answers.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
