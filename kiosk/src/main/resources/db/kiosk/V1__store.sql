-- The kiosk's store. No column holds a moment finer than a clock hour; periods are UTC hours
-- ('2026-11-24T09:00:00Z') or local dates ('2026-11-24').
--
-- mark says how far a row is on its way to the server:
--   new           this revision was never offered; it may still change without a new revision
--   offered       sent, or to be sent again, in this revision; not known to be on the server
--   acknowledged  on the server's disk
--   deferred      refused for now: tried again, behind rows not yet tried
--   refused       refused for good: kept and shown

CREATE TABLE identity (
  only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
  server_url  TEXT NOT NULL,
  kiosk_id    TEXT NOT NULL,
  site_id     TEXT NOT NULL,
  site_name   TEXT NOT NULL,
  token       TEXT NOT NULL
) STRICT;

-- Enrolled for another site while this store holds rows of the present one: taken on at the next
-- start, after this store was set aside.
CREATE TABLE next_identity (
  only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
  server_url  TEXT NOT NULL,
  kiosk_id    TEXT NOT NULL,
  site_id     TEXT NOT NULL,
  site_name   TEXT NOT NULL,
  token       TEXT NOT NULL
) STRICT;

-- Stored before the server is asked, since its answer can be lost.
CREATE TABLE enrolment_attempt (
  only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
  server_url  TEXT NOT NULL,
  code_hash   TEXT NOT NULL,
  attempt     TEXT NOT NULL
) STRICT;

-- What makes a double tap harmless. minutes_left counts running time down; at 0 the row is gone.
CREATE TABLE recent_check_in (
  id            TEXT PRIMARY KEY,
  epoch         TEXT NOT NULL,
  hour          TEXT CHECK (hour GLOB '????-??-??T??:00:00Z'),
  day           TEXT CHECK (day GLOB '????-??-??'),
  activity_id   TEXT,
  source        TEXT NOT NULL CHECK (source IN ('screen', 'button')),
  people        INTEGER NOT NULL CHECK (people BETWEEN 1 AND 50),
  undone        INTEGER NOT NULL CHECK (undone IN (0, 1)),
  minutes_left  INTEGER NOT NULL CHECK (minutes_left BETWEEN 1 AND 10),
  CHECK ((hour IS NULL) = (day IS NULL)),
  CHECK (activity_id IS NULL OR day IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE cell (
  epoch           TEXT NOT NULL,
  period          TEXT NOT NULL,
  activity_id     TEXT NOT NULL,
  source          TEXT NOT NULL CHECK (source IN ('screen', 'button')),
  value           INTEGER NOT NULL,
  revision        INTEGER NOT NULL CHECK (revision >= 1),
  mark            TEXT NOT NULL
                  CHECK (mark IN ('new', 'offered', 'acknowledged', 'deferred', 'refused')),
  refusal_code    TEXT,
  refusal_detail  TEXT,
  PRIMARY KEY (epoch, period, activity_id, source),
  CHECK (
    (activity_id = '' AND period GLOB '????-??-??T??:00:00Z')
    OR (activity_id <> '' AND period GLOB '????-??-??'))
) STRICT, WITHOUT ROWID;

CREATE INDEX cell_to_send ON cell (period) WHERE mark IN ('new', 'offered', 'deferred');

CREATE TABLE hour_report (
  epoch           TEXT NOT NULL,
  hour            TEXT NOT NULL CHECK (hour GLOB '????-??-??T??:00:00Z'),
  up_slots        INTEGER NOT NULL CHECK (up_slots BETWEEN 0 AND 63),
  touched         INTEGER NOT NULL CHECK (touched IN (0, 1)),
  clock           TEXT NOT NULL CHECK (clock IN ('synced', 'rtc', 'server')),
  revision        INTEGER NOT NULL CHECK (revision >= 1),
  mark            TEXT NOT NULL
                  CHECK (mark IN ('new', 'offered', 'acknowledged', 'deferred', 'refused')),
  refusal_code    TEXT,
  refusal_detail  TEXT,
  PRIMARY KEY (epoch, hour)
) STRICT, WITHOUT ROWID;

CREATE INDEX hour_report_to_send ON hour_report (hour)
  WHERE mark IN ('new', 'offered', 'deferred');

-- Counted while the clock was not trusted; stays here and is shown, until it can be dated.
CREATE TABLE undated_count (
  epoch  TEXT PRIMARY KEY,
  value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Hours that this card held without a gap, both ends inclusive.
CREATE TABLE held_stretch (
  from_hour             TEXT PRIMARY KEY CHECK (from_hour GLOB '????-??-??T??:00:00Z'),
  through_hour          TEXT NOT NULL CHECK (through_hour GLOB '????-??-??T??:00:00Z'),
  acknowledged_through  TEXT CHECK (acknowledged_through GLOB '????-??-??T??:00:00Z')
) STRICT, WITHOUT ROWID;

-- The runs of this card that synced: an epoch that the server knows and this card does not is
-- another card's under the same identity.
CREATE TABLE own_epoch (
  epoch  TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- seen: the highest seq ever received; seen_stamp: what its answer was stamped with, null when it
-- had none. stretch_broken: since the last trusted hour something was counted without a date, or
-- the card was restored.
CREATE TABLE sync_state (
  only_row         INTEGER PRIMARY KEY CHECK (only_row = 1),
  seen             INTEGER NOT NULL CHECK (seen >= 0),
  seen_stamp       TEXT,
  stretch_broken   INTEGER NOT NULL CHECK (stretch_broken IN (0, 1)),
  last_sync_hour   TEXT CHECK (last_sync_hour GLOB '????-??-??T??:00:00Z'),
  clock_distrusted_boot TEXT,
  works_alone      INTEGER NOT NULL DEFAULT 0 CHECK (works_alone IN (0, 1))
) STRICT;

INSERT INTO sync_state (only_row, seen, stretch_broken) VALUES (1, 0, 0);

-- theirs: the server's copy of a document in conflict, as JSON, until a volunteer chose.
CREATE TABLE document (
  id              TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  kind            TEXT NOT NULL CHECK (kind IN ('activity', 'opening-hours', 'headcount')),
  version         INTEGER NOT NULL CHECK (version >= 1),
  base            INTEGER NOT NULL CHECK (base >= 0),
  deleted         INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body            TEXT,
  mark            TEXT NOT NULL CHECK (
                    mark IN ('new', 'offered', 'acknowledged', 'deferred', 'refused', 'conflict')),
  refusal_code    TEXT,
  refusal_detail  TEXT,
  theirs          TEXT,
  CHECK ((deleted = 1) = (body IS NULL)),
  CHECK ((mark = 'conflict') = (theirs IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Versions that went out and whose answer is not known: when the server turns out to hold one of
-- them, nobody else changed the document.
CREATE TABLE offered_document (
  id       TEXT NOT NULL,
  version  INTEGER NOT NULL,
  digest   TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

-- What the kiosk last read from the region.
CREATE TABLE reference (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  tag       TEXT NOT NULL,
  body      TEXT NOT NULL
) STRICT;

-- Filled and emptied to see whether there is room for a tap.
CREATE TABLE write_check (
  filling  BLOB NOT NULL
) STRICT;

-- failures: wrong PINs since the last right one; kept so that a restart does not forgive them.
CREATE TABLE volunteer_pin (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  hash      TEXT NOT NULL,
  failures  INTEGER NOT NULL CHECK (failures >= 0)
) STRICT;

-- How many want to come to an occurrence; stays on the kiosk, and goes when its day is over.
CREATE TABLE coming (
  activity_id  TEXT NOT NULL,
  date         TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  people       INTEGER NOT NULL CHECK (people BETWEEN 0 AND 999),
  PRIMARY KEY (activity_id, date)
) STRICT, WITHOUT ROWID;

-- The last change of the agenda, which a volunteer can undo: what it was, and each document as it
-- was before (null: not there), with the version that the change gave it. seen_on: the first day on
-- which it was found lying; four weeks later it goes, as a draft does.
CREATE TABLE agenda_change (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  what      TEXT NOT NULL,
  title     TEXT NOT NULL,
  date      TEXT CHECK (date GLOB '????-??-??'),
  seen_on   TEXT CHECK (seen_on GLOB '????-??-??')
) STRICT;

CREATE TABLE agenda_change_document (
  id           TEXT PRIMARY KEY,
  version      INTEGER NOT NULL,
  body_before  TEXT
) STRICT, WITHOUT ROWID;

-- The activity that a volunteer was typing, as the page gave it.
CREATE TABLE draft (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  body      TEXT NOT NULL,
  seen_on   TEXT CHECK (seen_on GLOB '????-??-??')
) STRICT;

-- The last PIN of staff's that this kiosk looked at: each is taken over once.
CREATE TABLE given_pin (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  serial    TEXT NOT NULL
) STRICT;

-- What held for the day that was closed after all, as JSON (null: it followed the week), so that a
-- volunteer can take the closing back.
CREATE TABLE before_closing (
  only_row   INTEGER PRIMARY KEY CHECK (only_row = 1),
  date       TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  exception  TEXT
) STRICT;
