package nl.huisvandekop.server.normenkader;

import nl.huisvandekop.server.norm.Criterion;

/**
 * A criterion of a card in words.
 *
 * @param measured null where nothing was measured or judged
 * @param threshold null while there is none
 * @param window over which time
 * @param evidence what the result rests on, or what is missing
 */
public record CardLine(
    Criterion criterion,
    CriterionResult result,
    String measured,
    String threshold,
    String window,
    String evidence) {}
