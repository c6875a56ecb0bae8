-- What staff log in with beside a password.

-- secret: base 32, as shown once at set-up. confirmed: a right code was given, so it is asked for
-- from then on. last_step: the newest half minute whose code was used; each is good for one login.
CREATE TABLE second_factor (
  account    TEXT PRIMARY KEY REFERENCES account (name) ON DELETE CASCADE,
  secret     TEXT NOT NULL,
  confirmed  ${bigint} NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
  last_step  ${bigint} NOT NULL DEFAULT 0
)${strict};

-- Stand in for the second factor, once each.
CREATE TABLE recovery_code (
  account    TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  code_hash  TEXT NOT NULL,
  PRIMARY KEY (account, code_hash)
)${strict};

-- Someone gave the right password and is asked for, or sets up, the second factor.
CREATE TABLE half_login (
  token_hash  TEXT PRIMARY KEY,
  account     TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  ends_at     TEXT NOT NULL
)${strict};

-- Browsers in which an account logged in before: their tries are counted apart, so that strangers'
-- wrong tries don't lock its owner out.
CREATE TABLE known_browser (
  token_hash  TEXT PRIMARY KEY,
  account     TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  ends_at     TEXT NOT NULL
)${strict};

-- Who logs in with the municipality, by what its provider calls them.
CREATE TABLE municipal_account (
  issuer   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  account  TEXT NOT NULL UNIQUE REFERENCES account (name) ON DELETE CASCADE,
  PRIMARY KEY (issuer, subject)
)${strict};

-- Logins that are under way at the municipality.
CREATE TABLE municipal_try (
  state_hash  TEXT PRIMARY KEY,
  nonce       TEXT NOT NULL,
  verifier    TEXT NOT NULL,
  next        TEXT NOT NULL,
  ends_at     TEXT NOT NULL
)${strict};
