package nl.huisvandekop.chassis.agenda;

import java.time.ZonedDateTime;

/** When an event takes place, once. */
public record Occurrence(ZonedDateTime start, ZonedDateTime end) {}
