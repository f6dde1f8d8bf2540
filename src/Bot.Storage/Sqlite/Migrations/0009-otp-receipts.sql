-- What the ways of delivery said about one-time codes. Neither phone nor code nor chat.
CREATE TABLE otp_receipts (
  way TEXT NOT NULL,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  PRIMARY KEY (way, reference)
) STRICT, WITHOUT ROWID;
CREATE INDEX otp_receipts_at ON otp_receipts (at);
