-- Files that a platform keeps for one of our accounts, so that they are not uploaded again after a restart. Never files of one person.
CREATE TABLE uploads (
  account TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  file_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (account, content_hash)
) STRICT, WITHOUT ROWID;

-- The services that run on this database. In this one it is a single one, as the lock beside the file holds; the same tables serve PostgreSQL.
CREATE TABLE instances (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  version TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE leaders (
  task TEXT PRIMARY KEY,
  instance INTEGER NOT NULL
) STRICT;

-- Messages of earlier runs belong to nobody, so that the next start takes them.
ALTER TABLE outbox ADD COLUMN owner INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN is_handed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_handed ON outbox (owner) WHERE is_handed = 1;

-- When the office was done with a note; those without are to be looked at.
ALTER TABLE feedback ADD COLUMN done_at INTEGER;
CREATE INDEX feedback_open_at ON feedback (at) WHERE done_at IS NULL;
