-- Agencies, divisions, schools… as a tree with dates (days as '2026-11-30'; valid_to is the first day on which the unit is no more).
CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent INTEGER,
  sector TEXT,
  area TEXT,
  head_count INTEGER,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  successor INTEGER,
  is_reporting INTEGER NOT NULL
) STRICT;
CREATE INDEX units_parent ON units (parent);

-- Who has which role in a unit. State 1: waits for whoever verifies the phone; 2: recognised; 3: to be confirmed.
CREATE TABLE unit_people (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES units (id),
  role INTEGER NOT NULL,
  state INTEGER NOT NULL,
  resident INTEGER,
  sector TEXT,
  area TEXT,
  since TEXT NOT NULL,
  until TEXT,
  delegated_by INTEGER,
  welcomed_at INTEGER,
  phone_key BLOB NOT NULL,
  sealed_person BLOB NOT NULL
) STRICT;
CREATE INDEX unit_people_unit ON unit_people (unit, role);
CREATE INDEX unit_people_resident ON unit_people (resident) WHERE resident IS NOT NULL;
CREATE INDEX unit_people_phone ON unit_people (phone_key);
CREATE INDEX unit_people_unwelcomed ON unit_people (id) WHERE welcomed_at IS NULL AND state = 2;
CREATE INDEX unit_people_doubted ON unit_people (id) WHERE state = 3;

CREATE TABLE unit_venues (
  venue INTEGER PRIMARY KEY REFERENCES venues (id),
  unit INTEGER NOT NULL REFERENCES units (id),
  since INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_venues_unit ON unit_venues (unit, venue);
