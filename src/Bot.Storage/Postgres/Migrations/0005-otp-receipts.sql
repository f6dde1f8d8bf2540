-- What the ways of delivery said about one-time codes. Neither phone nor code nor chat.
CREATE TABLE otp_receipts (
  way text NOT NULL,
  reference text NOT NULL,
  at bigint NOT NULL,
  status integer NOT NULL,
  PRIMARY KEY (way, reference)
);
CREATE INDEX otp_receipts_at ON otp_receipts (at);
