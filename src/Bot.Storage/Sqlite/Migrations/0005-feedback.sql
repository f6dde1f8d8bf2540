CREATE TABLE feedback (
  id INTEGER PRIMARY KEY,
  resident INTEGER NOT NULL,
  at INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  sealed_content BLOB NOT NULL
) STRICT;
CREATE INDEX feedback_resident_at ON feedback (resident, at);
CREATE INDEX feedback_at ON feedback (at);
