package nl.huisvandekop.kiosk.checkin;

import nl.huisvandekop.protocol.Source;

/**
 * A check-in while it can still be refined or undone.
 *
 * @param hour the UTC hour of the tap; null with {@code day} when the clock was not trusted
 * @param day the local date of the tap
 * @param activityId the activity that it was for; null for none
 * @param people 1 to 50
 */
record CheckIn(
    String id,
    String hour,
    String day,
    String activityId,
    Source source,
    int people,
    boolean undone) {

  CheckIn with(String newActivityId, int newPeople) {
    return new CheckIn(
        id, hour, day, hour == null ? null : newActivityId, source, newPeople, undone);
  }

  CheckIn takenBack() {
    return new CheckIn(id, hour, day, activityId, source, people, true);
  }
}
