-- The versions of the normenkader, what gemeenten decided, what people judged, and how sites stand.

-- content: the normenkader as JSON; it changes in stage concept only. edit rises with each change
-- of it, so that of two who edit at once the second is told. from_pack: it came with the region
-- pack. valid_from: the first day on which sites are judged by it; set when it is frozen.
CREATE TABLE norm_version (
  version    TEXT PRIMARY KEY,
  stage      TEXT NOT NULL CHECK (stage IN
               ('concept', 'pilot', 'geevalueerd', 'vastgesteld', 'bevroren', 'ingetrokken')),
  content    TEXT NOT NULL,
  edit       ${bigint} NOT NULL CHECK (edit >= 1),
  from_pack  ${bigint} NOT NULL CHECK (from_pack IN (0, 1)),
  valid_from TEXT UNIQUE,
  CHECK ((stage = 'bevroren') = (valid_from IS NOT NULL))
)${strict};

-- When a version came into a stage. One that went back to concept keeps its earlier steps.
CREATE TABLE norm_step (
  version  TEXT NOT NULL REFERENCES norm_version (version),
  nr       ${bigint} NOT NULL,
  stage    TEXT NOT NULL,
  day      TEXT NOT NULL,
  PRIMARY KEY (version, nr)
)${strict};

-- adopts: 0 where a gemeente decided that it does not adopt the version.
CREATE TABLE norm_decision (
  version   TEXT NOT NULL REFERENCES norm_version (version),
  gemeente  TEXT NOT NULL,
  number    TEXT NOT NULL,
  day       TEXT NOT NULL,
  adopts    ${bigint} NOT NULL DEFAULT 1 CHECK (adopts IN (0, 1)),
  PRIMARY KEY (version, gemeente)
)${strict};

-- What a person judged. It goes by the criterion's id, so that it holds for every version that asks
-- the same. answer: a code of the criterion's answers, or a percentage. ends_on: an earlier end
-- than the criterion's term; null for none. confirmed_by: the second person, where two are asked.
CREATE TABLE assessment (
  id            TEXT PRIMARY KEY,
  site_id       TEXT NOT NULL REFERENCES site (id),
  criterion     TEXT NOT NULL,
  nr            ${bigint} NOT NULL,
  day           TEXT NOT NULL,
  answer        TEXT NOT NULL,
  evidence      TEXT NOT NULL,
  account       TEXT NOT NULL,
  ends_on       TEXT,
  confirmed_by  TEXT,
  confirmed_on  TEXT,
  UNIQUE (site_id, criterion, nr),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL)),
  CHECK (confirmed_by IS NULL OR confirmed_by <> account)
)${strict};

-- How a site stands by the version in force, as judged on a day. card: each criterion's result.
CREATE TABLE norm_result (
  site_id  TEXT PRIMARY KEY REFERENCES site (id),
  version  TEXT NOT NULL REFERENCES norm_version (version),
  day      TEXT NOT NULL,
  meets    TEXT NOT NULL CHECK (meets IN ('yes', 'no', 'unknown')),
  card     TEXT NOT NULL
)${strict};

CREATE INDEX norm_result_of_day ON norm_result (day);

-- Days, both ends inclusive, on which a site stood the same by one version: another result of any
-- criterion begins another stretch. card: as it was on the last of these days.
CREATE TABLE norm_history (
  site_id     TEXT NOT NULL REFERENCES site (id),
  from_day    TEXT NOT NULL,
  version     TEXT NOT NULL REFERENCES norm_version (version),
  through_day TEXT NOT NULL,
  meets       TEXT NOT NULL CHECK (meets IN ('yes', 'no', 'unknown')),
  card        TEXT NOT NULL,
  PRIMARY KEY (site_id, from_day),
  CHECK (from_day <= through_day)
)${strict};
