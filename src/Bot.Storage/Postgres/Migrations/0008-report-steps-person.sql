-- Who took a step, by number, so that people can be shown what they did. Steps from before name their person in the sealed content only.
ALTER TABLE report_steps ADD COLUMN person bigint;
CREATE INDEX report_steps_person ON report_steps (person, id);
