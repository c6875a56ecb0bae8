-- The server's store, on SQLite and on PostgreSQL; ${strict}, ${bigint} and ${real} differ.
-- An hour is a count of hours since 1970-01-01T00:00Z, a day an ISO date. No arrival time is stored
-- beside a row.

CREATE TABLE site (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  area_code  TEXT,
  lat        ${real},
  lon        ${real},
  status     TEXT NOT NULL CHECK (status IN ('active', 'to-check', 'wished', 'closed')),
  kind       TEXT,
  note       TEXT,
  source     TEXT,
  sample     ${bigint} NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  CHECK ((lat IS NULL) = (lon IS NULL)),
  CHECK (status <> 'active' OR area_code IS NOT NULL)
)${strict};

-- from_hour: enrolment, or earlier where the kiosk itself held earlier hours. ended_hour: first hour
-- in which the site no longer had it. lost_before: a card was declared lost then; hours before it
-- that no card covered are down, not "not synced". Later ones may be a new card's.
-- resend_seq: the first answer since the server was set back, as the number alone told; a kiosk
-- that has not seen it yet is asked again to resend all, since that answer can be lost.
CREATE TABLE kiosk (
  id                  TEXT PRIMARY KEY,
  site_id             TEXT NOT NULL REFERENCES site (id),
  from_hour           ${bigint} NOT NULL,
  ended_hour          ${bigint},
  lost_before         ${bigint},
  seq                 ${bigint} NOT NULL DEFAULT 0 CHECK (seq >= 0),
  resend_seq          ${bigint} NOT NULL DEFAULT 0 CHECK (resend_seq >= 0),
  token_hash          TEXT UNIQUE,
  pending_token_hash  TEXT UNIQUE,
  status              TEXT,
  hardware            TEXT,
  last_contact_at     TEXT,
  revoked             ${bigint} NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1)),
  CHECK (ended_hour IS NULL OR ended_hour >= from_hour)
)${strict};

CREATE INDEX kiosk_of_site ON kiosk (site_id);

-- attempt, kiosk_id and the hash of the token that it gave are set once the code is used.
CREATE TABLE enrolment_code (
  code_hash   TEXT PRIMARY KEY,
  site_id     TEXT NOT NULL REFERENCES site (id),
  replaces    TEXT REFERENCES kiosk (id),
  expires_at  TEXT NOT NULL,
  attempt     TEXT,
  kiosk_id    TEXT REFERENCES kiosk (id),
  token_hash  TEXT,
  CHECK ((attempt IS NULL) = (kiosk_id IS NULL)),
  CHECK ((attempt IS NULL) = (token_hash IS NULL))
)${strict};

-- A run of a kiosk program; it stays with the site that first acknowledged it.
CREATE TABLE epoch (
  epoch     TEXT PRIMARY KEY,
  site_id   TEXT NOT NULL REFERENCES site (id),
  kiosk_id  TEXT NOT NULL REFERENCES kiosk (id)
)${strict};

-- The epochs that a kiosk synced under. alternated: it goes on while a later one does, so that two
-- machines have one identity.
CREATE TABLE epoch_use (
  kiosk_id    TEXT NOT NULL REFERENCES kiosk (id),
  epoch       TEXT NOT NULL,
  first_seq   ${bigint} NOT NULL,
  last_seq    ${bigint} NOT NULL,
  alternated  ${bigint} NOT NULL DEFAULT 0 CHECK (alternated IN (0, 1)),
  PRIMARY KEY (kiosk_id, epoch)
)${strict};

-- The newest answers to a kiosk's syncs, and the one that it saw last. A kiosk that saw another
-- under its number saw a server of which this one knows nothing: this one was set back.
CREATE TABLE sync_answer (
  kiosk_id  TEXT NOT NULL REFERENCES kiosk (id),
  seq       ${bigint} NOT NULL,
  stamp     TEXT NOT NULL,
  PRIMARY KEY (kiosk_id, seq)
)${strict};

CREATE TABLE hour_cell (
  epoch     TEXT NOT NULL REFERENCES epoch (epoch),
  hour      ${bigint} NOT NULL,
  source    TEXT NOT NULL CHECK (source IN ('screen', 'button')),
  site_id   TEXT NOT NULL REFERENCES site (id),
  value     ${bigint} NOT NULL,
  revision  ${bigint} NOT NULL CHECK (revision >= 1),
  PRIMARY KEY (epoch, hour, source)
)${strict};

CREATE INDEX hour_cell_of_site ON hour_cell (site_id, hour, value);

CREATE TABLE day_cell (
  epoch        TEXT NOT NULL REFERENCES epoch (epoch),
  day          TEXT NOT NULL,
  activity_id  TEXT NOT NULL,
  source       TEXT NOT NULL CHECK (source IN ('screen', 'button')),
  site_id      TEXT NOT NULL REFERENCES site (id),
  value        ${bigint} NOT NULL,
  revision     ${bigint} NOT NULL CHECK (revision >= 1),
  PRIMARY KEY (epoch, day, activity_id, source)
)${strict};

CREATE INDEX day_cell_of_site ON day_cell (site_id, day, activity_id);

CREATE TABLE hour_report (
  epoch     TEXT NOT NULL REFERENCES epoch (epoch),
  hour      ${bigint} NOT NULL,
  site_id   TEXT NOT NULL REFERENCES site (id),
  up_slots  ${bigint} NOT NULL CHECK (up_slots BETWEEN 0 AND 63),
  touched   ${bigint} NOT NULL CHECK (touched IN (0, 1)),
  clock     TEXT NOT NULL CHECK (clock IN ('synced', 'rtc', 'server')),
  revision  ${bigint} NOT NULL CHECK (revision >= 1),
  PRIMARY KEY (epoch, hour)
)${strict};

CREATE INDEX hour_report_of_site ON hour_report (site_id, hour, up_slots, touched);

CREATE TABLE undated (
  epoch       TEXT PRIMARY KEY REFERENCES epoch (epoch),
  site_id     TEXT NOT NULL REFERENCES site (id),
  not_before  ${bigint} NOT NULL,
  not_after   ${bigint} NOT NULL,
  value       ${bigint} NOT NULL,
  revision    ${bigint} NOT NULL CHECK (revision >= 1),
  CHECK (not_before <= not_after)
)${strict};

CREATE INDEX undated_of_site ON undated (site_id);

-- Hours that a kiosk has covered, both ends inclusive; stretches that touch are joined.
CREATE TABLE complete_stretch (
  kiosk_id      TEXT NOT NULL REFERENCES kiosk (id),
  from_hour     ${bigint} NOT NULL,
  through_hour  ${bigint} NOT NULL,
  PRIMARY KEY (kiosk_id, from_hour),
  CHECK (from_hour <= through_hour)
)${strict};

-- What was not taken. Its hours do not count as covered until it is accepted or set aside.
CREATE TABLE rejected_row (
  kiosk_id      TEXT NOT NULL REFERENCES kiosk (id),
  list          TEXT NOT NULL CHECK (list IN ('cells', 'hours', 'undated', 'documents')),
  row_key       TEXT NOT NULL,
  from_hour     ${bigint},
  through_hour  ${bigint},
  code          TEXT NOT NULL,
  detail        TEXT NOT NULL,
  content       TEXT NOT NULL,
  set_aside     ${bigint} NOT NULL DEFAULT 0 CHECK (set_aside IN (0, 1)),
  PRIMARY KEY (kiosk_id, list, row_key),
  CHECK ((from_hour IS NULL) = (through_hour IS NULL))
)${strict};

-- sensitive: an activity that is or was last known as sensitive; a tombstone keeps it.
CREATE TABLE document (
  site_id    TEXT NOT NULL REFERENCES site (id),
  id         TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('activity', 'opening-hours', 'headcount')),
  version    ${bigint} NOT NULL CHECK (version >= 1),
  deleted    ${bigint} NOT NULL CHECK (deleted IN (0, 1)),
  body       TEXT,
  sensitive  ${bigint} NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1)),
  PRIMARY KEY (site_id, id),
  CHECK ((deleted = 1) = (body IS NULL))
)${strict};

-- What the headcount documents say, so that totals can be made in SQL.
CREATE TABLE headcount (
  site_id      TEXT NOT NULL,
  document_id  TEXT NOT NULL,
  hour         ${bigint},
  day          TEXT,
  activity_id  TEXT,
  total        ${bigint} NOT NULL CHECK (total >= 0),
  PRIMARY KEY (site_id, document_id),
  FOREIGN KEY (site_id, document_id) REFERENCES document (site_id, id),
  CHECK ((hour IS NULL) = (day IS NOT NULL)),
  CHECK ((day IS NULL) = (activity_id IS NULL))
)${strict};

CREATE INDEX headcount_of_hour ON headcount (site_id, hour, total);

CREATE INDEX headcount_of_day ON headcount (site_id, day);

-- password_hash: null for who logs in with the municipality. factor_by: the day from which it logs
-- in with a second factor only; null until it logged in once.
CREATE TABLE account (
  name           TEXT PRIMARY KEY,
  password_hash  TEXT,
  factor_by      TEXT,
  role           TEXT NOT NULL CHECK (role IN ('region-admin', 'region-reader', 'gemeente', 'site')),
  site_id        TEXT REFERENCES site (id),
  CHECK ((role = 'site') = (site_id IS NOT NULL))
)${strict};

CREATE TABLE account_gemeente (
  account   TEXT NOT NULL REFERENCES account (name),
  gemeente  TEXT NOT NULL,
  PRIMARY KEY (account, gemeente)
)${strict};

-- expires_at moves with use, ends_at never does.
CREATE TABLE session (
  token_hash  TEXT PRIMARY KEY,
  account     TEXT NOT NULL REFERENCES account (name),
  csrf        TEXT NOT NULL,
  expires_at  TEXT NOT NULL,
  ends_at     TEXT NOT NULL
)${strict};

-- id and label: by which its account tells its tokens apart, since the token itself is not kept.
CREATE TABLE api_token (
  token_hash  TEXT PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  account     TEXT NOT NULL REFERENCES account (name),
  label       TEXT NOT NULL,
  made_on     TEXT NOT NULL
)${strict};

-- The PIN that staff gave a site's volunteers last; each serial is taken over once by a kiosk.
CREATE TABLE site_pin (
  site_id  TEXT PRIMARY KEY REFERENCES site (id),
  serial   TEXT NOT NULL,
  hash     TEXT NOT NULL
)${strict};

-- What staff changed. Accounts by name, since an entry outlives its account. changes: JSON, what
-- each field was and became; null where the action says it all.
CREATE TABLE audit_entry (
  at       TEXT NOT NULL,
  account  TEXT NOT NULL,
  action   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  changes  TEXT
)${strict};

CREATE INDEX audit_entry_of_subject ON audit_entry (subject, action, at);

CREATE INDEX audit_entry_of_time ON audit_entry (at);

-- Tries per subject (such as an enrolment from one address) in the present window; when it ends the
-- row goes.
CREATE TABLE rate_limit (
  subject     TEXT PRIMARY KEY,
  window_end  TEXT NOT NULL,
  tries       ${bigint} NOT NULL CHECK (tries >= 0)
)${strict};

-- What /health/ready writes to see that writing works.
CREATE TABLE write_check (
  id      ${bigint} PRIMARY KEY CHECK (id = 1),
  writes  ${bigint} NOT NULL
)${strict};
