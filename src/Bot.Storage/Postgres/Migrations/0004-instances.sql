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
