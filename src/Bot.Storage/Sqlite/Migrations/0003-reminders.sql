-- What a person chose about reminders. Who never chose has no row.
CREATE TABLE reminder_choices (
  resident INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  is_wanted INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (resident, kind)
) STRICT, WITHOUT ROWID;

-- The clock looks for entries by time (1 is in) and for own declarations by their end.
CREATE INDEX check_ins_entered ON check_ins (at) WHERE direction = 1;
CREATE INDEX declarations_ended ON declarations (valid_until) WHERE is_own = 1;

-- Old claims of one kind are removed by age.
CREATE INDEX claims_kind_at ON claims (kind, at);
