-- What some kinds of venue have beside name and place: when an event begins and ends, the plate of a vehicle. As JSON, so that a further kind
-- needs no column.
ALTER TABLE venues ADD COLUMN details text;

-- Venues of one commune are compared when another one is registered there.
CREATE INDEX venues_commune ON venues (commune_code);

-- Who owns, helps to run or controls a venue, and who asked to (state 1).
CREATE TABLE venue_people (
  id bigint PRIMARY KEY,
  venue bigint NOT NULL REFERENCES venues (id),
  resident bigint NOT NULL,
  role integer NOT NULL,
  state integer NOT NULL,
  since bigint NOT NULL,
  label_key bytea,
  sealed_label bytea NOT NULL
);
CREATE UNIQUE INDEX venue_people_once ON venue_people (venue, resident);
CREATE INDEX venue_people_resident ON venue_people (resident, state, since);
CREATE INDEX venue_people_waiting ON venue_people (since) WHERE state <> 2;

-- A venue offered to the person of a phone, until that person accepts.
CREATE TABLE venue_transfers (
  venue bigint PRIMARY KEY REFERENCES venues (id),
  owner bigint NOT NULL,
  phone_key bytea NOT NULL,
  asked_at bigint NOT NULL,
  sealed_phone bytea NOT NULL
);
CREATE INDEX venue_transfers_owner ON venue_transfers (owner);
CREATE INDEX venue_transfers_phone ON venue_transfers (phone_key);
CREATE INDEX venue_transfers_asked_at ON venue_transfers (asked_at);
