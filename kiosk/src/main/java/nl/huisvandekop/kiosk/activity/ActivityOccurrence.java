package nl.huisvandekop.kiosk.activity;

import java.time.OffsetDateTime;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.protocol.ActivityBody;

/**
 * An activity, once. Its fields are the API's.
 *
 * @param id the activity's
 * @param start local time with its offset
 * @param end local time with its offset
 * @param recurring whether the activity repeats
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
    boolean recurring) {

  static ActivityOccurrence of(Activity activity, Occurrence when) {
    ActivityBody body = activity.body();
    return new ActivityOccurrence(
        activity.id(),
        body.title(),
        body.theme(),
        body.audience(),
        when.start().toOffsetDateTime(),
        when.end().toOffsetDateTime(),
        body.room(),
        body.organiser(),
        body.price(),
        body.withoutSignUp(),
        body.byPartner(),
        body.groupOffer(),
        body.sensitive(),
        body.recurrence() != null);
  }
}
