package nl.huisvandekop.server.care;

/** Why a person should look at a kiosk. */
public enum Concern {
  /** Staff took its access; it can't sync until it is enrolled again. */
  REVOKED,
  /** It has been silent for longer than {@link KioskCondition#SILENT_AFTER}. */
  SILENT,
  /** Two machines sync under this one identity. */
  TWO_MACHINES,
  /** Rows of it were not taken. */
  REJECTED_ROWS,
  /** Its store's check found a fault. */
  DATABASE,
  /** Its card or disk made faults. */
  DISK,
  /** Its power supply is too weak. */
  POWER,
  /** Its screen gives no sign of life. */
  SCREEN,
  /** It does not know what time it is. */
  CLOCK,
  /** Less room is left for its store than {@link KioskCondition#SCARCE_MIB}. */
  ROOM
}
