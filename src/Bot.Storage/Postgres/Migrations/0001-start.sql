-- Times are Unix milliseconds in UTC, flags are 0 and 1: the same statements serve both databases. Columns named sealed_* hold AES-GCM values bound to their row;
-- columns named *_key hold keyed hashes, by which rows are found without a readable phone or chat id in the file.

CREATE TABLE key_check (
  id bigint PRIMARY KEY CHECK (id = 1),
  hash_key bytea NOT NULL,
  sealed_proof bytea NOT NULL
);

CREATE TABLE write_check (
  id bigint PRIMARY KEY CHECK (id = 1),
  writes bigint NOT NULL
);
INSERT INTO write_check (id, writes) VALUES (1, 0);

CREATE TABLE residents (
  id bigint PRIMARY KEY,
  created_at bigint NOT NULL,
  phone_key bytea UNIQUE,
  sealed_profile bytea NOT NULL
);

CREATE TABLE resident_chats (
  chat_key bytea PRIMARY KEY,
  resident bigint NOT NULL REFERENCES residents (id) ON DELETE CASCADE,
  linked_at bigint NOT NULL,
  sealed_chat bytea NOT NULL
);
CREATE INDEX resident_chats_resident ON resident_chats (resident);

CREATE TABLE venues (
  id bigint PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL,
  commune_code text NOT NULL,
  street text NOT NULL,
  category text NOT NULL,
  created_at bigint NOT NULL,
  parent bigint,
  is_retired integer NOT NULL
);

-- Every code that a venue ever had: a code is never given to another venue, because its poster may still hang somewhere.
CREATE TABLE venue_codes (
  code text PRIMARY KEY,
  venue bigint NOT NULL REFERENCES venues (id)
);

-- By month, so that what was kept long enough goes as whole partitions. No foreign key: it would lock the row of a busy venue for each scan,
-- and venues are never removed.
CREATE TABLE check_ins (
  id bigint NOT NULL,
  venue bigint NOT NULL,
  resident bigint NOT NULL,
  at bigint NOT NULL,
  direction integer NOT NULL,
  source integer NOT NULL,
  is_repeat integer NOT NULL,
  controller bigint,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE check_ins_rest PARTITION OF check_ins DEFAULT;
CREATE INDEX check_ins_venue_at ON check_ins (venue, at);
CREATE INDEX check_ins_resident_at ON check_ins (resident, at);

CREATE TABLE declarations (
  id bigint PRIMARY KEY,
  declared_by bigint NOT NULL,
  is_own integer NOT NULL,
  at bigint NOT NULL,
  valid_until bigint NOT NULL,
  level integer NOT NULL,
  sealed_content bytea NOT NULL
);
CREATE INDEX declarations_declared_by_at ON declarations (declared_by, at);
CREATE INDEX declarations_at ON declarations (at);

CREATE TABLE consents (
  id bigint PRIMARY KEY,
  resident bigint NOT NULL,
  purpose integer NOT NULL,
  text_fingerprint text NOT NULL,
  language text NOT NULL,
  given_at bigint NOT NULL,
  withdrawn_at bigint
);
CREATE INDEX consents_resident ON consents (resident, given_at);
CREATE INDEX consents_withdrawn ON consents (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

CREATE TABLE otps (
  chat_key bytea NOT NULL,
  sent_at bigint NOT NULL,
  phone_key bytea NOT NULL,
  code_hash bytea NOT NULL,
  expires_at bigint NOT NULL,
  wrong_tries integer NOT NULL,
  is_used integer NOT NULL,
  sealed_phone bytea NOT NULL,
  PRIMARY KEY (chat_key, sent_at)
);
CREATE INDEX otps_phone ON otps (phone_key, sent_at);
CREATE INDEX otps_sent_at ON otps (sent_at);

CREATE TABLE files (
  file_key bytea PRIMARY KEY,
  owner bigint NOT NULL,
  expires_at bigint NOT NULL,
  sealed_label bytea NOT NULL,
  sealed_content bytea NOT NULL
);
CREATE INDEX files_owner ON files (owner);
CREATE INDEX files_expires_at ON files (expires_at);

CREATE TABLE audit (
  number bigint NOT NULL,
  at bigint NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  reason text NOT NULL,
  chain bytea NOT NULL,
  PRIMARY KEY (number, at)
) PARTITION BY RANGE (at);
CREATE TABLE audit_rest PARTITION OF audit DEFAULT;
CREATE INDEX audit_subject ON audit (subject, number);

-- The end of the chain, so that entries cut off at the end show too.
CREATE TABLE audit_end (
  id bigint PRIMARY KEY CHECK (id = 1),
  number bigint NOT NULL,
  chain bytea NOT NULL
);
-- Instances queue up at this row, so it has to be there before the first entry.
INSERT INTO audit_end (id, number, chain) VALUES (1, 0, '');

CREATE TABLE conversations (
  chat_key bytea PRIMARY KEY,
  updated_at bigint NOT NULL,
  expires_at bigint,
  sealed_chat bytea NOT NULL,
  sealed_state bytea NOT NULL
);
CREATE INDEX conversations_expires_at ON conversations (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE drop_offs (
  flow text NOT NULL,
  step text NOT NULL,
  day text NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (flow, step, day)
);

CREATE TABLE inbox (
  channel text NOT NULL,
  event_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (channel, event_id)
);
CREATE INDEX inbox_at ON inbox (at);

CREATE TABLE outbox (
  id bigint PRIMARY KEY,
  chat_key bytea NOT NULL,
  status integer NOT NULL,
  created_at bigint NOT NULL,
  attempts integer NOT NULL,
  not_before bigint,
  last_error text,
  sealed_message bytea NOT NULL,
  sent_length integer NOT NULL DEFAULT 0
);
CREATE INDEX outbox_failed ON outbox (created_at) WHERE status = 4;

CREATE TABLE sent_counts (
  channel text NOT NULL,
  day text NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (channel, day)
);

CREATE TABLE dead_letters (
  id bigint PRIMARY KEY,
  at bigint NOT NULL,
  attempts integer NOT NULL,
  sealed_letter bytea NOT NULL
);
CREATE INDEX dead_letters_at ON dead_letters (at);

-- The last number outlives the activities: a browser that comes back late must not meet a number twice.
CREATE TABLE web_conversations (
  conversation_key bytea PRIMARY KEY,
  last_sequence bigint NOT NULL
);

CREATE TABLE web_activities (
  conversation_key bytea NOT NULL,
  sequence bigint NOT NULL,
  at bigint NOT NULL,
  is_from_bot integer NOT NULL,
  sealed_json bytea NOT NULL,
  PRIMARY KEY (conversation_key, sequence)
);
CREATE INDEX web_activities_at ON web_activities (at);

CREATE TABLE claims (
  kind text NOT NULL,
  claim_key bytea NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (kind, claim_key)
);

CREATE TABLE dialog_texts (
  fingerprint text PRIMARY KEY,
  flow text NOT NULL,
  text text NOT NULL,
  at bigint NOT NULL
);

-- What a person chose about reminders. Who never chose has no row.
CREATE TABLE reminder_choices (
  resident bigint NOT NULL,
  kind integer NOT NULL,
  is_wanted integer NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (resident, kind)
);

-- The clock looks for entries by time (1 is in) and for own declarations by their end.
CREATE INDEX check_ins_entered ON check_ins (at) WHERE direction = 1;
CREATE INDEX declarations_ended ON declarations (valid_until) WHERE is_own = 1;

-- Old claims of one kind are removed by age.
CREATE INDEX claims_kind_at ON claims (kind, at);

-- Where the audit begins after its oldest entries were removed: number and hash of the last one that went. The proof is a keyed hash
-- over both, so that only the service can move the start.
CREATE TABLE audit_start (
  id bigint PRIMARY KEY CHECK (id = 1),
  number bigint NOT NULL,
  chain bytea NOT NULL,
  proof bytea NOT NULL
);

CREATE TABLE feedback (
  id bigint PRIMARY KEY,
  resident bigint NOT NULL,
  at bigint NOT NULL,
  topic integer NOT NULL,
  sealed_content bytea NOT NULL
);
CREATE INDEX feedback_resident_at ON feedback (resident, at);
CREATE INDEX feedback_at ON feedback (at);
