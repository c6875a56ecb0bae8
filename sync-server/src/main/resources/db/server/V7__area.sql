-- How far it really is from an area to a site, where a straight line misleads; metres is null where
-- the site is no use to the area at all.
CREATE TABLE area_way (
  area_code  TEXT NOT NULL,
  site_id    TEXT NOT NULL REFERENCES site (id),
  metres     ${bigint} CHECK (metres >= 0),
  reason     TEXT NOT NULL,
  account    TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (area_code, site_id)
)${strict};
