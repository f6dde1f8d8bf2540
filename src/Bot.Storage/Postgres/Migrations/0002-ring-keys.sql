-- The keys that rows of this database were sealed with. The proof is a known word sealed with that very key, so that a ring which lost
-- a key, or holds another one under its number, is noticed at start.
CREATE TABLE ring_keys (
  id bigint PRIMARY KEY,
  proof bytea NOT NULL
);
