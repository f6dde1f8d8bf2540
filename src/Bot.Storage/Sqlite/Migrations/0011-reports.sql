-- Days are Vietnamese days since 1970. Of a day that is closed scans and persons are what was there then; early_* was removed before that,
-- late_* since. A day's total is scans and early_scans, of an open day its rows and early_scans.
CREATE TABLE scan_days (
  venue INTEGER NOT NULL,
  day INTEGER NOT NULL,
  scans INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  early_scans INTEGER NOT NULL,
  early_persons INTEGER NOT NULL,
  late_scans INTEGER NOT NULL,
  late_persons INTEGER NOT NULL,
  PRIMARY KEY (venue, day)
) STRICT, WITHOUT ROWID;

-- Through which day days are closed, and before which one rows may be gone by age.
CREATE TABLE scan_days_end (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  closed_through INTEGER NOT NULL,
  gone_before INTEGER NOT NULL
) STRICT;
INSERT INTO scan_days_end (id, closed_through, gone_before) VALUES (1, 0, 0);

-- One report of each unit and period, and the count of the cut-off.
CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  cycle TEXT NOT NULL,
  period TEXT NOT NULL,
  unit INTEGER NOT NULL,
  state INTEGER NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  before_day INTEGER NOT NULL,
  fixed_at INTEGER,
  scans INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  is_exact INTEGER NOT NULL,
  venues INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX reports_key ON reports (cycle, period, unit);

-- What was sent, never changed. Names, reasons and notes are sealed.
CREATE TABLE report_versions (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports (id),
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  before_day INTEGER NOT NULL,
  scans INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  is_exact INTEGER NOT NULL,
  venues INTEGER NOT NULL,
  counted_at INTEGER NOT NULL,
  is_fixed INTEGER NOT NULL,
  corrected INTEGER,
  head_count INTEGER,
  is_late INTEGER NOT NULL,
  sealed_content BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_versions_number ON report_versions (report, version);

-- How a version's count was made; version 0 is the count of the cut-off.
CREATE TABLE report_venues (
  report INTEGER NOT NULL,
  version INTEGER NOT NULL,
  venue INTEGER NOT NULL,
  scans INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  PRIMARY KEY (report, version, venue)
) STRICT, WITHOUT ROWID;

-- Who did what with a report or a sheet, and when.
CREATE TABLE report_steps (
  id INTEGER PRIMARY KEY,
  about INTEGER NOT NULL,
  at INTEGER NOT NULL,
  deed INTEGER NOT NULL,
  state INTEGER NOT NULL,
  sealed_content BLOB NOT NULL
) STRICT;
CREATE INDEX report_steps_about ON report_steps (about, id);

CREATE TABLE report_sheets (
  id INTEGER PRIMARY KEY,
  cycle TEXT NOT NULL,
  period TEXT NOT NULL,
  unit INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  before_day INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  scans INTEGER NOT NULL,
  units INTEGER NOT NULL,
  missing INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_sheets_version ON report_sheets (cycle, period, unit, version);

-- A unit's line as it was when the sheet was gathered; without a report, the unit sent nothing.
CREATE TABLE report_sheet_rows (
  sheet INTEGER NOT NULL,
  place INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  name TEXT NOT NULL,
  heading TEXT,
  report INTEGER,
  version INTEGER NOT NULL,
  scans INTEGER,
  persons INTEGER,
  scans_before INTEGER,
  is_late INTEGER NOT NULL,
  PRIMARY KEY (sheet, place)
) STRICT, WITHOUT ROWID;

-- Until when somebody does not want to be nudged about a unit's report.
CREATE TABLE report_snoozes (
  cycle TEXT NOT NULL,
  period TEXT NOT NULL,
  unit INTEGER NOT NULL,
  resident INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  PRIMARY KEY (cycle, period, unit, resident)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_snoozes_resident ON report_snoozes (resident);
CREATE INDEX report_snoozes_until ON report_snoozes (until_at);

-- Who was told of which unit's missing report, at which stage of its period. The key is what keeps a nudge from being said twice.
CREATE TABLE report_nudges (
  cycle TEXT NOT NULL,
  period TEXT NOT NULL,
  unit INTEGER NOT NULL,
  stage TEXT NOT NULL,
  person INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (cycle, period, unit, stage, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_nudges_person ON report_nudges (person);
CREATE INDEX report_nudges_at ON report_nudges (at);
