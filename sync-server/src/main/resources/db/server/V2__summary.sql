-- Figures that are kept beside the facts that they follow from, and which of them are out of date.

-- From from_hour on, what is kept of a site does not follow from its facts any more. Marked in the
-- transaction that changes the facts, taken in the one that makes the figures anew.
CREATE TABLE outdated (
  what       TEXT NOT NULL CHECK (what IN ('weeks', 'norm')),
  site_id    TEXT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
  from_hour  ${bigint} NOT NULL,
  PRIMARY KEY (what, site_id)
)${strict};

-- A week of a site, from Monday in the region's calendar. No row: the site had no kiosk then, was
-- not planned to be open, and nothing was counted.
-- through_hour: the last hour that is in it; the week's last one once the week is over.
-- visits, by_hand: of its hours and of headcounts of days' activities; undated: counted within this
-- week and no hour known; what is shown is visits + undated, not below zero.
-- counted to not_synced: hours in each state; without_kiosk: the rest.
-- open_…: of these the hours in which the site was planned to be open; open_confirmed: those in
-- which somebody touched the screen or counted heads.
-- hours_unknown: hours that are closed only because no opening hours are known.
CREATE TABLE site_week (
  site_id             TEXT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
  week                TEXT NOT NULL,
  through_hour        ${bigint} NOT NULL,
  visits              ${bigint} NOT NULL,
  undated             ${bigint} NOT NULL,
  by_hand             ${bigint} NOT NULL CHECK (by_hand IN (0, 1)),
  counted             ${bigint} NOT NULL,
  zero                ${bigint} NOT NULL,
  closed              ${bigint} NOT NULL,
  down                ${bigint} NOT NULL,
  not_synced          ${bigint} NOT NULL,
  open_hours          ${bigint} NOT NULL,
  open_counted        ${bigint} NOT NULL,
  open_zero           ${bigint} NOT NULL,
  open_down           ${bigint} NOT NULL,
  open_not_synced     ${bigint} NOT NULL,
  open_confirmed      ${bigint} NOT NULL,
  hours_unknown       ${bigint} NOT NULL,
  PRIMARY KEY (site_id, week)
)${strict};

-- A page over all places reads a few weeks of them, and nothing but this index.
CREATE INDEX site_week_of_week ON site_week (
  week, site_id, visits, undated, by_hand, counted, zero, closed, open_hours, open_counted,
  open_zero, open_down, open_not_synced, open_confirmed
);

INSERT INTO outdated (what, site_id, from_hour) SELECT 'weeks', id, 0 FROM site;
INSERT INTO outdated (what, site_id, from_hour) SELECT 'norm', id, 0 FROM site;

-- Through which hour the weeks of all sites that are not marked were made. Hours that no kiosk told
-- of yet have a state too, so that weeks grow without a fact.
CREATE TABLE weeks_made (
  id            ${bigint} PRIMARY KEY CHECK (id = 1),
  through_hour  ${bigint} NOT NULL
)${strict};

INSERT INTO weeks_made (id, through_hour) VALUES (1, 0);
