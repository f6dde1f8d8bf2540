-- Where the audit begins after its oldest entries were removed: number and hash of the last one that went. The proof is a keyed hash
-- over both, so that only the service can move the start.
CREATE TABLE audit_start (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  chain BLOB NOT NULL,
  proof BLOB NOT NULL
) STRICT;
