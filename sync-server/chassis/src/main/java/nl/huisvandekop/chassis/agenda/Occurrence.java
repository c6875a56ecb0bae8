package nl.huisvandekop.chassis.agenda;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * When an event takes place, once.
 *
 * @param date the local date on which the rule has it: its name within the event, also once moved
 * @param end after start
 * @param location null where it is not said
 * @param cancelled whether it does not take place after all
 * @param moved whether it differs from the rule
 */
public record Occurrence(
    LocalDate date,
    ZonedDateTime start,
    ZonedDateTime end,
    String location,
    boolean cancelled,
    boolean moved) {}
