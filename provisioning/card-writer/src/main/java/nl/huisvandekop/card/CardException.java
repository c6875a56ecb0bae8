package nl.huisvandekop.card;

import java.util.List;

/** No card was written, or not all of it; says all that is wrong at once. */
final class CardException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<CardProblem> problems;

  CardException(List<CardProblem> problems) {
    super(String.join(System.lineSeparator(), problems.stream().map(CardProblem::shown).toList()));
    this.problems = List.copyOf(problems);
  }

  CardException(CardProblem problem) {
    this(List.of(problem));
  }

  List<CardProblem> problems() {
    return problems;
  }
}
