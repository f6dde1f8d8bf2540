-- Files that a platform keeps for one of our accounts, so that they are not uploaded again after a restart. Never files of one person.
CREATE TABLE uploads (
  account text NOT NULL,
  content_hash text NOT NULL,
  file_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (account, content_hash)
);
