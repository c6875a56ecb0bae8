package nl.huisvandekop.kiosk.activity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.protocol.ActivityBody;

/**
 * An activity, once. Its fields are the API's.
 *
 * @param id the activity's
 * @param start local time with its offset
 * @param end local time with its offset
 * @param recurring whether the activity repeats
 * @param date the occurrence's name within the activity: the local date on which the rule has it,
 *     also once it was moved to another
 * @param cancelled whether it does not take place after all
 * @param moved whether it is at another time or in another room than the rule says
 * @param places how many can take part, null for no limit
 */
public record ActivityOccurrence(
    String id,
    String title,
    String theme,
    String audience,
    OffsetDateTime start,
    OffsetDateTime end,
    String room,
    String organiser,
    String price,
    boolean withoutSignUp,
    boolean byPartner,
    boolean groupOffer,
    boolean sensitive,
    boolean recurring,
    LocalDate date,
    boolean cancelled,
    boolean moved,
    Integer places) {

  /** Those of an activity that begin on one of these local dates, both ends inclusive. */
  static List<ActivityOccurrence> list(Activity activity, LocalDate from, LocalDate through) {
    return Agenda.occurrences(Series.event(activity, "", UnaryOperator.identity()), from, through)
        .stream()
        .map(when -> of(activity, when))
        .toList();
  }

  /** The one that goes by a date. */
  static Optional<ActivityOccurrence> find(Activity activity, LocalDate date) {
    return Agenda.find(Series.event(activity, "", UnaryOperator.identity()), date)
        .map(when -> of(activity, when));
  }

  private static ActivityOccurrence of(Activity activity, Occurrence when) {
    ActivityBody body = activity.body();
    return new ActivityOccurrence(
        activity.id(),
        body.title(),
        body.theme(),
        body.audience(),
        when.start().toOffsetDateTime(),
        when.end().toOffsetDateTime(),
        when.location(),
        body.organiser(),
        body.price(),
        body.withoutSignUp(),
        body.byPartner(),
        body.groupOffer(),
        body.sensitive(),
        body.recurrence() != null,
        when.date(),
        when.cancelled(),
        when.moved(),
        body.places());
  }
}
