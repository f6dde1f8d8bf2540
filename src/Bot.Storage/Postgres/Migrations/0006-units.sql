-- Agencies, divisions, schools… as a tree with dates (days as '2026-11-30'; valid_to is the first day on which the unit is no more).
CREATE TABLE units (
  id bigint PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL,
  parent bigint,
  sector text,
  area text,
  head_count integer,
  valid_from text NOT NULL,
  valid_to text,
  successor bigint,
  is_reporting integer NOT NULL
);
CREATE INDEX units_parent ON units (parent);

-- Who has which role in a unit. State 1: waits for whoever verifies the phone; 2: recognised; 3: to be confirmed.
CREATE TABLE unit_people (
  id bigint PRIMARY KEY,
  unit bigint NOT NULL REFERENCES units (id),
  role integer NOT NULL,
  state integer NOT NULL,
  resident bigint,
  sector text,
  area text,
  since text NOT NULL,
  until text,
  delegated_by bigint,
  welcomed_at bigint,
  phone_key bytea NOT NULL,
  sealed_person bytea NOT NULL
);
CREATE INDEX unit_people_unit ON unit_people (unit, role);
CREATE INDEX unit_people_resident ON unit_people (resident) WHERE resident IS NOT NULL;
CREATE INDEX unit_people_phone ON unit_people (phone_key);
CREATE INDEX unit_people_unwelcomed ON unit_people (id) WHERE welcomed_at IS NULL AND state = 2;
CREATE INDEX unit_people_doubted ON unit_people (id) WHERE state = 3;

CREATE TABLE unit_venues (
  venue bigint PRIMARY KEY REFERENCES venues (id),
  unit bigint NOT NULL REFERENCES units (id),
  since bigint NOT NULL
);
CREATE INDEX unit_venues_unit ON unit_venues (unit, venue);
