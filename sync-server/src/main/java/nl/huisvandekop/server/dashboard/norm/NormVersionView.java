package nl.huisvandekop.server.dashboard.norm;

import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * One version.
 *
 * @param done what was just done; null for nothing
 * @param fault what was wrong, where no field is shown that could say it; null for nothing
 * @param stage how far it is, in words
 * @param facts what holds for the whole version
 * @param themes the criteria by theme
 * @param steps what happened when, in words
 * @param next what must happen now for the next stage, or that nothing more will
 * @param decisions of each gemeente
 * @param doing what the visitor may do; null for nothing
 */
public record NormVersionView(
    Frame frame,
    String version,
    String done,
    String fault,
    String stage,
    boolean inForce,
    List<String> facts,
    List<Theme> themes,
    List<String> steps,
    String next,
    List<Decision> decisions,
    Doing doing) {
  public NormVersionView {
    facts = List.copyOf(facts);
    themes = List.copyOf(themes);
    steps = List.copyOf(steps);
    decisions = List.copyOf(decisions);
  }

  /** The criteria of a theme. */
  public record Theme(String name, List<Entry> criteria) {
    public Theme {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * A criterion.
   *
   * @param thresholds a line for each size class, or one for all
   * @param thresholdSource where the threshold is from, or that it is a proposal
   * @param mind null for nothing
   * @param editHref null where it can't be changed
   */
  public record Entry(
      String id,
      String title,
      String weight,
      String how,
      List<String> thresholds,
      String why,
      String source,
      String proposedBy,
      String thresholdSource,
      String tip,
      String mind,
      String editHref) {
    public Entry {
      thresholds = List.copyOf(thresholds);
    }
  }

  /**
   * What a gemeente decided.
   *
   * @param decided in words; null while it did not
   * @param undo the code to take it out with; null where that is not for the visitor
   */
  public record Decision(String gemeente, String decided, String undo) {}

  /**
   * What the visitor may do; what is empty or null they may not.
   *
   * @param copy fields for a new version with this text
   * @param settingsHref where name, share and four eyes are changed
   * @param addHref where a criterion is added
   * @param steps the stages that it can go to
   * @param step the day of a step
   * @param sure that one knows whom a pilot holds for; null where none can begin
   * @param decide fields for the decision of a gemeente
   * @param freeze the first day
   */
  public record Doing(
      List<Field> copy,
      String settingsHref,
      String addHref,
      List<Step> steps,
      Field step,
      Field sure,
      List<Field> decide,
      Field freeze) {
    public Doing {
      copy = List.copyOf(copy);
      steps = List.copyOf(steps);
      decide = List.copyOf(decide);
    }

    /** All fields, for the summary of what is wrong. */
    public List<Field> fields() {
      return Stream.of(
              copy.stream(),
              Stream.ofNullable(step),
              Stream.ofNullable(sure),
              decide.stream(),
              Stream.ofNullable(freeze))
          .flatMap(one -> one)
          .toList();
    }

    /** Whether anything in the fields is wrong. */
    public boolean wrong(List<Field> some) {
      return some.stream().anyMatch(one -> one.error() != null);
    }
  }

  /** A stage to go to. */
  public record Step(String stage, String label) {}
}
