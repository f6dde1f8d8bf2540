-- Files that a platform keeps for one of our accounts, so that they are not uploaded again after a restart. Never files of one person.
CREATE TABLE uploads (
  account text NOT NULL,
  content_hash text NOT NULL,
  file_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (account, content_hash)
);

-- The services that run on this database.
CREATE TABLE instances (
  id bigint PRIMARY KEY,
  number integer NOT NULL UNIQUE,
  version text NOT NULL,
  entered_at bigint NOT NULL,
  seen_at bigint NOT NULL
);

CREATE TABLE leaders (
  task text PRIMARY KEY,
  instance bigint NOT NULL
);

-- Messages of earlier runs belong to nobody, so that the next start takes them.
ALTER TABLE outbox ADD COLUMN owner bigint NOT NULL DEFAULT 0, ADD COLUMN is_handed integer NOT NULL DEFAULT 0;
CREATE INDEX outbox_handed ON outbox (owner) WHERE is_handed = 1;

-- A turn looks whether another instance still has messages of its chat to send.
CREATE INDEX outbox_chat ON outbox (chat_key);

-- When the office was done with a note; those without are to be looked at.
ALTER TABLE feedback ADD COLUMN done_at bigint;
CREATE INDEX feedback_open_at ON feedback (at) WHERE done_at IS NULL;
