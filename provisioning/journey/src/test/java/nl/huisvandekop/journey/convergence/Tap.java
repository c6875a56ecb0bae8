package nl.huisvandekop.journey.convergence;

import java.util.UUID;

/**
 * A finger's check-in that can still be changed.
 *
 * @param hour null when the clock was not trusted
 */
record Tap(UUID id, Long hour, String day, String activity, int people, int age) {
  Tap older(int minutes) {
    return new Tap(id, hour, day, activity, people, age + minutes);
  }

  Tap refined(String newActivity, int newPeople) {
    return new Tap(id, hour, day, newActivity, newPeople, age);
  }
}
