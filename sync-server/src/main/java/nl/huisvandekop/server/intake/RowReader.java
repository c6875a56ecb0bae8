package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.RefusalCode.DAY_IN_FUTURE;
import static nl.huisvandekop.server.intake.RefusalCode.HOUR_IN_FUTURE;
import static nl.huisvandekop.server.intake.RefusalCode.HOUR_NOT_BEGUN;
import static nl.huisvandekop.server.intake.RefusalCode.HOUR_NOT_WHOLE;
import static nl.huisvandekop.server.intake.RefusalCode.HOUR_OUT_OF_BOUNDS;
import static nl.huisvandekop.server.intake.RefusalCode.ROW_NOT_UNDERSTOOD;
import static nl.huisvandekop.server.intake.RefusalCode.VALUE_OUT_OF_BOUNDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.HourReport;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.Undated;
import nl.huisvandekop.server.time.HourSpan;
import nl.huisvandekop.server.time.Hours;

/** Reads rows of counts and of signs of life, and holds them to their bounds. */
final class RowReader {
  static final String CELLS = "cells";
  static final String HOURS = "hours";
  static final String UNDATED = "undated";

  private static final Pattern EPOCH =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final int MAX_UP_SLOTS = 63;

  private final long nowHour;
  private final LocalDate today;

  /**
   * @param now the server's clock
   */
  RowReader(Instant now) {
    nowHour = Hours.of(now);
    today = now.atZone(Hours.ZONE).toLocalDate();
  }

  static boolean isEpoch(String text) {
    return EPOCH.matcher(text).matches();
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  CountRow cell(JsonNode row) throws RowRefused {
    requireInteger(row, "value", -Limits.MAX_ABSOLUTE_VALUE, Limits.MAX_ABSOLUTE_VALUE);
    requireInteger(row, "revision", 1, Long.MAX_VALUE);
    Cell cell = Shapes.read(row, Cell.class);
    requireEpoch(cell.epoch());
    return cell.activityId() == null ? hourCell(cell, row) : dayCell(cell, row);
  }

  private CountRow hourCell(Cell cell, JsonNode row) throws RowRefused {
    long hour = begunHour(instant(cell.period(), "period"), "period");
    return new CountRow(
        CountTable.HOUR_CELL,
        CELLS,
        cell.key(),
        cell.epoch(),
        List.of(cell.epoch(), hour, cell.source().toString()),
        List.of(cell.value()),
        cell.revision(),
        new HourSpan(hour, hour),
        null,
        row);
  }

  private CountRow dayCell(Cell cell, JsonNode row) throws RowRefused {
    if (!isId(cell.activityId())) {
      throw new RowRefused(
          ROW_NOT_UNDERSTOOD, "activityId must be 1 to 64 letters, digits and hyphens.");
    }
    LocalDate day = begunDay(date(cell.period()), "period");
    return new CountRow(
        CountTable.DAY_CELL,
        CELLS,
        cell.key(),
        cell.epoch(),
        List.of(cell.epoch(), day.toString(), cell.activityId(), cell.source().toString()),
        List.of(cell.value()),
        cell.revision(),
        null,
        cell.activityId(),
        row);
  }

  CountRow hourReport(JsonNode row) throws RowRefused {
    requireInteger(row, "upSlots", 0, MAX_UP_SLOTS);
    requireInteger(row, "revision", 1, Long.MAX_VALUE);
    HourReport report = Shapes.read(row, HourReport.class);
    requireEpoch(report.epoch());
    long hour = begunHour(report.hour(), "hour");
    return new CountRow(
        CountTable.HOUR_REPORT,
        HOURS,
        report.key(),
        report.epoch(),
        List.of(report.epoch(), hour),
        List.of(report.upSlots(), report.touched() ? 1 : 0, report.clock().toString()),
        report.revision(),
        new HourSpan(hour, hour),
        null,
        row);
  }

  CountRow undated(JsonNode row) throws RowRefused {
    requireInteger(row, "value", -Limits.MAX_ABSOLUTE_VALUE, Limits.MAX_ABSOLUTE_VALUE);
    requireInteger(row, "revision", 1, Long.MAX_VALUE);
    Undated undated = Shapes.read(row, Undated.class);
    requireEpoch(undated.epoch());
    long notBefore = begunHour(undated.notBefore(), "notBefore");
    long notAfter = wholeHour(undated.notAfter(), "notAfter");
    if (notAfter < notBefore) {
      throw new RowRefused(VALUE_OUT_OF_BOUNDS, "notAfter must not lie before notBefore.");
    }
    // Rounded up, so that it may be the end of the hour that runs.
    if (notAfter > nowHour + 1) {
      throw inFuture(notAfter - 1, "notAfter");
    }
    return new CountRow(
        CountTable.UNDATED,
        UNDATED,
        undated.key(),
        undated.epoch(),
        List.of(undated.epoch()),
        List.of(notBefore, notAfter, undated.value()),
        undated.revision(),
        new HourSpan(notBefore, Math.max(notBefore, notAfter - 1)),
        null,
        row);
  }

  /** The hour that begins at the instant, which is neither absurd nor still to come. */
  long begunHour(Instant instant, String field) throws RowRefused {
    long hour = wholeHour(instant, field);
    if (hour > nowHour) {
      throw inFuture(hour, field);
    }
    return hour;
  }

  /** The date, if it is neither absurd nor still to come. */
  LocalDate begunDay(LocalDate day, String field) throws RowRefused {
    if (day.isAfter(today)) {
      throw new RowRefused(DAY_IN_FUTURE, field + " is a day that is still to come.");
    }
    if (day.isBefore(Hours.local(Hours.EARLIEST).toLocalDate())) {
      throw tooEarly(field);
    }
    return day;
  }

  /** A whole number where there is one must lie within; another type is refused when it is read. */
  static void requireInteger(JsonNode row, String field, long least, long most) throws RowRefused {
    JsonNode value = row.path(field);
    if (value.isIntegralNumber()
        && !(value.canConvertToLong() && value.longValue() >= least && value.longValue() <= most)) {
      throw new RowRefused(
          VALUE_OUT_OF_BOUNDS, field + " must be from " + least + " to " + most + ".");
    }
  }

  private static long wholeHour(Instant instant, String field) throws RowRefused {
    if (!Hours.isWhole(instant)) {
      throw new RowRefused(HOUR_NOT_WHOLE, field + " must be the beginning of a clock hour, UTC.");
    }
    if (Hours.of(instant) < Hours.EARLIEST) {
      throw tooEarly(field);
    }
    return Hours.of(instant);
  }

  private RowRefused inFuture(long hour, String field) {
    return new RowRefused(
        hour == nowHour + 1 ? HOUR_NOT_BEGUN : HOUR_IN_FUTURE,
        field + " lies in the future. Check the kiosk's clock.");
  }

  private static RowRefused tooEarly(String field) {
    return new RowRefused(
        HOUR_OUT_OF_BOUNDS,
        field + " lies before " + Hours.start(Hours.EARLIEST) + ". Check the kiosk's clock.");
  }

  private static void requireEpoch(String epoch) throws RowRefused {
    if (!isEpoch(epoch)) {
      throw new RowRefused(ROW_NOT_UNDERSTOOD, "epoch must be a UUID.");
    }
  }

  private static Instant instant(String text, String field) throws RowRefused {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RowRefused(
          ROW_NOT_UNDERSTOOD, field + " must be an instant such as 2026-11-24T09:00:00Z.");
    }
  }

  private static LocalDate date(String text) throws RowRefused {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RowRefused(
          ROW_NOT_UNDERSTOOD, "period must be a date such as 2026-11-24 beside an activityId.");
    }
  }
}
