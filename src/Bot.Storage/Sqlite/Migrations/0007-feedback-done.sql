-- When the office was done with a note; those without are to be looked at.
ALTER TABLE feedback ADD COLUMN done_at INTEGER;
CREATE INDEX feedback_open_at ON feedback (at) WHERE done_at IS NULL;
