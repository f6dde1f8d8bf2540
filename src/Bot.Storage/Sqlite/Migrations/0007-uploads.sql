-- Files that a platform keeps for one of our accounts, so that they are not uploaded again after a restart. Never files of one person.
CREATE TABLE uploads (
  account TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  file_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (account, content_hash)
) STRICT, WITHOUT ROWID;
