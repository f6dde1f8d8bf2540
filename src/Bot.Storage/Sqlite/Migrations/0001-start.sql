-- Times are Unix milliseconds in UTC. Columns named sealed_* hold AES-GCM values bound to their row;
-- columns named *_key hold keyed hashes, by which rows are found without a readable phone or chat id in the file.

CREATE TABLE key_check (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  hash_key BLOB NOT NULL,
  sealed_proof BLOB NOT NULL
) STRICT;

CREATE TABLE write_check (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  writes INTEGER NOT NULL
) STRICT;
INSERT INTO write_check (id, writes) VALUES (1, 0);

CREATE TABLE residents (
  id INTEGER PRIMARY KEY,
  created_at INTEGER NOT NULL,
  phone_key BLOB UNIQUE,
  sealed_profile BLOB NOT NULL
) STRICT;

CREATE TABLE resident_chats (
  chat_key BLOB PRIMARY KEY,
  resident INTEGER NOT NULL REFERENCES residents (id) ON DELETE CASCADE,
  linked_at INTEGER NOT NULL,
  sealed_chat BLOB NOT NULL
) STRICT;
CREATE INDEX resident_chats_resident ON resident_chats (resident);

CREATE TABLE venues (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  commune_code TEXT NOT NULL,
  street TEXT NOT NULL,
  category TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  parent INTEGER,
  is_retired INTEGER NOT NULL
) STRICT;

-- Every code that a venue ever had: a code is never given to another venue, because its poster may still hang somewhere.
CREATE TABLE venue_codes (
  code TEXT PRIMARY KEY,
  venue INTEGER NOT NULL REFERENCES venues (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_ins (
  id INTEGER PRIMARY KEY,
  venue INTEGER NOT NULL REFERENCES venues (id),
  resident INTEGER NOT NULL,
  at INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  source INTEGER NOT NULL,
  is_repeat INTEGER NOT NULL,
  controller INTEGER
) STRICT;
CREATE INDEX check_ins_venue_at ON check_ins (venue, at);
CREATE INDEX check_ins_resident_at ON check_ins (resident, at);

CREATE TABLE declarations (
  id INTEGER PRIMARY KEY,
  declared_by INTEGER NOT NULL,
  is_own INTEGER NOT NULL,
  at INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  level INTEGER NOT NULL,
  sealed_content BLOB NOT NULL
) STRICT;
CREATE INDEX declarations_declared_by_at ON declarations (declared_by, at);
CREATE INDEX declarations_at ON declarations (at);

CREATE TABLE consents (
  id INTEGER PRIMARY KEY,
  resident INTEGER NOT NULL,
  purpose INTEGER NOT NULL,
  text_fingerprint TEXT NOT NULL,
  language TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  withdrawn_at INTEGER
) STRICT;
CREATE INDEX consents_resident ON consents (resident, given_at);
CREATE INDEX consents_withdrawn ON consents (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

CREATE TABLE otps (
  chat_key BLOB NOT NULL,
  sent_at INTEGER NOT NULL,
  phone_key BLOB NOT NULL,
  code_hash BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  wrong_tries INTEGER NOT NULL,
  is_used INTEGER NOT NULL,
  sealed_phone BLOB NOT NULL,
  PRIMARY KEY (chat_key, sent_at)
) STRICT;
CREATE INDEX otps_phone ON otps (phone_key, sent_at);
CREATE INDEX otps_sent_at ON otps (sent_at);

CREATE TABLE files (
  file_key BLOB PRIMARY KEY,
  owner INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  sealed_label BLOB NOT NULL,
  sealed_content BLOB NOT NULL
) STRICT;
CREATE INDEX files_owner ON files (owner);
CREATE INDEX files_expires_at ON files (expires_at);

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (subject, number);

-- The end of the chain, so that entries cut off at the end show too.
CREATE TABLE audit_end (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT;

CREATE TABLE conversations (
  chat_key BLOB PRIMARY KEY,
  updated_at INTEGER NOT NULL,
  expires_at INTEGER,
  sealed_chat BLOB NOT NULL,
  sealed_state BLOB NOT NULL
) STRICT;
CREATE INDEX conversations_expires_at ON conversations (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE drop_offs (
  flow TEXT NOT NULL,
  step TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (flow, step, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
  channel TEXT NOT NULL,
  event_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (channel, event_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_at ON inbox (at);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  chat_key BLOB NOT NULL,
  status INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  not_before INTEGER,
  last_error TEXT,
  sealed_message BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_failed ON outbox (created_at) WHERE status = 4;

CREATE TABLE sent_counts (
  channel TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (channel, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE dead_letters (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  sealed_letter BLOB NOT NULL
) STRICT;
CREATE INDEX dead_letters_at ON dead_letters (at);

-- The last number outlives the activities: a browser that comes back late must not meet a number twice.
CREATE TABLE web_conversations (
  conversation_key BLOB PRIMARY KEY,
  last_sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE web_activities (
  conversation_key BLOB NOT NULL,
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  is_from_bot INTEGER NOT NULL,
  sealed_json BLOB NOT NULL,
  PRIMARY KEY (conversation_key, sequence)
) STRICT;
CREATE INDEX web_activities_at ON web_activities (at);

CREATE TABLE claims (
  kind TEXT NOT NULL,
  claim_key BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, claim_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE dialog_texts (
  fingerprint TEXT PRIMARY KEY,
  flow TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
