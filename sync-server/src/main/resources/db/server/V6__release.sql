-- What is public of a week, frozen when it is released. Only what may be told is stored: a number
-- that is hidden is not here. Rows are never changed.
CREATE TABLE released_week (
  week  TEXT PRIMARY KEY
)${strict};

-- week: its Monday. part_of: the code of the area, gemeente or region that it is in.
-- visits: null where hidden, and where nothing is known of the week.
-- counted, down, not_synced: hours of a site; all null where they are not told.
-- sites, sites_known: how many it is the sum of, and of how many of these the week is known.
CREATE TABLE released_figure (
  week         TEXT NOT NULL REFERENCES released_week (week),
  level        TEXT NOT NULL CHECK (level IN ('site', 'area', 'gemeente', 'region')),
  code         TEXT NOT NULL,
  part_of      TEXT,
  visits       ${bigint} CHECK (visits >= 0 AND visits % 5 = 0),
  hidden       ${bigint} NOT NULL CHECK (hidden IN (0, 1)),
  by_hand      ${bigint} NOT NULL CHECK (by_hand IN (0, 1)),
  hours_known  ${bigint} NOT NULL CHECK (hours_known IN (0, 1)),
  counted      ${bigint} CHECK (counted % 5 = 0),
  down         ${bigint} CHECK (down % 5 = 0),
  not_synced   ${bigint} CHECK (not_synced % 5 = 0),
  sites        ${bigint} NOT NULL,
  sites_known  ${bigint} NOT NULL,
  PRIMARY KEY (week, level, code),
  CHECK (hidden = 0 OR visits IS NULL),
  CHECK (hidden = 0 OR (counted IS NULL AND down IS NULL AND not_synced IS NULL))
)${strict};

CREATE INDEX released_figure_of_code ON released_figure (level, code, week);

CREATE INDEX released_figure_of_week ON released_figure (level, week, code);
