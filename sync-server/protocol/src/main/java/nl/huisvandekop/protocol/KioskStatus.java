package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

/**
 * How a kiosk fares. Nothing in it tells of a visitor.
 *
 * @param version of the kiosk program
 * @param uptimeDays whole days since the program started
 * @param freeDiskMiB room left for the store, rounded down to whole 100 MiB
 * @param temperatureCelsius of the processor, whole degrees; null where it cannot be read
 * @param underVoltage whether the power supply was too weak; null where it cannot be read
 * @param databaseOk whether the store's last check found no fault
 * @param screenAlive whether the screen's page gave a sign of life; null where no screen reported
 *     yet
 * @param clock {@code synced}, {@code rtc}, {@code unknown} or {@code trusted} by setting
 * @param diskOk whether the file system under the store never noted a fault of its disk; null where
 *     that cannot be read, and from a kiosk that is older than this field
 */
public record KioskStatus(
    String version,
    int uptimeDays,
    long freeDiskMiB,
    Integer temperatureCelsius,
    Boolean underVoltage,
    boolean databaseOk,
    Boolean screenAlive,
    String clock,
    Boolean diskOk) {
  public KioskStatus {
    requireNonNull(version, "version");
    requireNonNull(clock, "clock");
  }
}
