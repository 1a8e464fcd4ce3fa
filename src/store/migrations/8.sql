-- Counts of lines over all sessions are read from here alone.
CREATE INDEX report_line_outcomes ON report_line (line, outcome);
