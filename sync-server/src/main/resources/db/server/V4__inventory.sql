-- What staff know of a place besides its name and location. Dates are ISO dates. can_host: a hall
-- that could take a meeting place in.

CREATE TABLE site_detail (
  site_id           TEXT PRIMARY KEY REFERENCES site (id),
  kind              TEXT,
  address           TEXT,
  yearly_cost_euro  ${bigint} CHECK (yearly_cost_euro >= 0),
  cost_year         ${bigint},
  paid_by           TEXT,
  pilot_since       TEXT,
  wish_by           TEXT,
  wish_on           TEXT,
  wish_evidence     TEXT,
  can_host          ${bigint} NOT NULL DEFAULT 0 CHECK (can_host IN (0, 1)),
  host_note         TEXT,
  closed_on         TEXT,
  CHECK ((wish_by IS NULL) = (wish_on IS NULL)),
  CHECK (wish_evidence IS NULL OR wish_by IS NOT NULL)
)${strict};
