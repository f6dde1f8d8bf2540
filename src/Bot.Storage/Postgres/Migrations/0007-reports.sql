-- Days are Vietnamese days since 1970. Of a day that is closed scans and persons are what was there then; early_* was removed before that,
-- late_* since. A day's total is scans and early_scans, of an open day its rows and early_scans.
CREATE TABLE scan_days (
  venue bigint NOT NULL,
  day bigint NOT NULL,
  scans bigint NOT NULL,
  persons bigint NOT NULL,
  early_scans bigint NOT NULL,
  early_persons bigint NOT NULL,
  late_scans bigint NOT NULL,
  late_persons bigint NOT NULL,
  -- With what is summed up in it, so that a month's totals are read from the index alone.
  PRIMARY KEY (venue, day) INCLUDE (scans, early_scans)
);

-- Through which day days are closed, and before which one rows may be gone by age.
CREATE TABLE scan_days_end (
  id bigint PRIMARY KEY CHECK (id = 1),
  closed_through bigint NOT NULL,
  gone_before bigint NOT NULL
);
INSERT INTO scan_days_end (id, closed_through, gone_before) VALUES (1, 0, 0);

-- One report of each unit and period, and the count of the cut-off.
CREATE TABLE reports (
  id bigint PRIMARY KEY,
  cycle text NOT NULL,
  period text NOT NULL,
  unit bigint NOT NULL,
  state integer NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  from_day bigint NOT NULL,
  before_day bigint NOT NULL,
  fixed_at bigint,
  scans bigint NOT NULL,
  persons bigint NOT NULL,
  is_exact integer NOT NULL,
  venues integer NOT NULL
);
CREATE UNIQUE INDEX reports_key ON reports (cycle, period, unit);

-- What was sent, never changed. Names, reasons and notes are sealed.
CREATE TABLE report_versions (
  id bigint PRIMARY KEY,
  report bigint NOT NULL REFERENCES reports (id),
  version integer NOT NULL,
  at bigint NOT NULL,
  from_day bigint NOT NULL,
  before_day bigint NOT NULL,
  scans bigint NOT NULL,
  persons bigint NOT NULL,
  is_exact integer NOT NULL,
  venues integer NOT NULL,
  counted_at bigint NOT NULL,
  is_fixed integer NOT NULL,
  corrected bigint,
  head_count integer,
  is_late integer NOT NULL,
  sealed_content bytea NOT NULL
);
CREATE UNIQUE INDEX report_versions_number ON report_versions (report, version);

-- How a version's count was made; version 0 is the count of the cut-off.
CREATE TABLE report_venues (
  report bigint NOT NULL,
  version integer NOT NULL,
  venue bigint NOT NULL,
  scans bigint NOT NULL,
  persons bigint NOT NULL,
  PRIMARY KEY (report, version, venue)
);

-- Who did what with a report or a sheet, and when.
CREATE TABLE report_steps (
  id bigint PRIMARY KEY,
  about bigint NOT NULL,
  at bigint NOT NULL,
  deed integer NOT NULL,
  state integer NOT NULL,
  sealed_content bytea NOT NULL
);
CREATE INDEX report_steps_about ON report_steps (about, id);

CREATE TABLE report_sheets (
  id bigint PRIMARY KEY,
  cycle text NOT NULL,
  period text NOT NULL,
  unit bigint NOT NULL,
  version integer NOT NULL,
  state integer NOT NULL,
  from_day bigint NOT NULL,
  before_day bigint NOT NULL,
  made_at bigint NOT NULL,
  scans bigint NOT NULL,
  units integer NOT NULL,
  missing integer NOT NULL
);
CREATE UNIQUE INDEX report_sheets_version ON report_sheets (cycle, period, unit, version);

-- A unit's line as it was when the sheet was gathered; without a report, the unit sent nothing.
CREATE TABLE report_sheet_rows (
  sheet bigint NOT NULL,
  place integer NOT NULL,
  unit bigint NOT NULL,
  name text NOT NULL,
  heading text,
  report bigint,
  version integer NOT NULL,
  scans bigint,
  persons bigint,
  scans_before bigint,
  is_late integer NOT NULL,
  PRIMARY KEY (sheet, place)
);

-- Until when somebody does not want to be nudged about a unit's report.
CREATE TABLE report_snoozes (
  cycle text NOT NULL,
  period text NOT NULL,
  unit bigint NOT NULL,
  resident bigint NOT NULL,
  until_at bigint NOT NULL,
  PRIMARY KEY (cycle, period, unit, resident)
);
CREATE INDEX report_snoozes_resident ON report_snoozes (resident);
CREATE INDEX report_snoozes_until ON report_snoozes (until_at);

-- Who was told of which unit's missing report, at which stage of its period. The key is what keeps a nudge from being said twice.
CREATE TABLE report_nudges (
  cycle text NOT NULL,
  period text NOT NULL,
  unit bigint NOT NULL,
  stage text NOT NULL,
  person bigint NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (cycle, period, unit, stage, person)
);
CREATE INDEX report_nudges_person ON report_nudges (person);
CREATE INDEX report_nudges_at ON report_nudges (at);
