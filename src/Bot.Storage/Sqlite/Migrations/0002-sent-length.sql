-- How much of a long message's text the platform has already, so that it goes on from there after a restart.
ALTER TABLE outbox ADD COLUMN sent_length INTEGER NOT NULL DEFAULT 0;
