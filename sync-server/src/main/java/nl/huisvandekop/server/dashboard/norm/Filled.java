package nl.huisvandekop.server.dashboard.norm;

import java.util.Objects;
import java.util.stream.Stream;

/** What was filled in on a version's page, and what is wrong with it; null is nothing. */
final class Filled {
  String number;
  String numberError;
  String name;
  String nameError;
  String stepDay;
  String stepError;
  String sureError;
  String gemeente;
  String decision;
  String decisionError;
  boolean declines;
  String decisionDay;
  String decisionDayError;
  String validFrom;
  String validFromError;

  /** The first thing that is wrong; null for nothing. */
  String firstError() {
    return Stream.of(
            numberError,
            nameError,
            stepError,
            sureError,
            decisionError,
            decisionDayError,
            validFromError)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
