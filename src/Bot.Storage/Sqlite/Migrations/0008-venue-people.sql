-- What some kinds of venue have beside name and place: when an event begins and ends, the plate of a vehicle. As JSON, so that a further kind
-- needs no column.
ALTER TABLE venues ADD COLUMN details TEXT;

-- Venues of one commune are compared when another one is registered there.
CREATE INDEX venues_commune ON venues (commune_code);

-- Who owns, helps to run or controls a venue, and who asked to (state 1).
CREATE TABLE venue_people (
  id INTEGER PRIMARY KEY,
  venue INTEGER NOT NULL REFERENCES venues (id),
  resident INTEGER NOT NULL,
  role INTEGER NOT NULL,
  state INTEGER NOT NULL,
  since INTEGER NOT NULL,
  label_key BLOB,
  sealed_label BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX venue_people_once ON venue_people (venue, resident);
CREATE INDEX venue_people_resident ON venue_people (resident, state, since);
CREATE INDEX venue_people_waiting ON venue_people (since) WHERE state <> 2;

-- A venue offered to the person of a phone, until that person accepts.
CREATE TABLE venue_transfers (
  venue INTEGER PRIMARY KEY REFERENCES venues (id),
  owner INTEGER NOT NULL,
  phone_key BLOB NOT NULL,
  asked_at INTEGER NOT NULL,
  sealed_phone BLOB NOT NULL
) STRICT;
CREATE INDEX venue_transfers_owner ON venue_transfers (owner);
CREATE INDEX venue_transfers_phone ON venue_transfers (phone_key);
CREATE INDEX venue_transfers_asked_at ON venue_transfers (asked_at);
