-- One row per fever that was measured, with whom: people are few, and a cluster is told by its instants.
CREATE TABLE fever (
    scan_id       uuid PRIMARY KEY,
    enterprise_id uuid        NOT NULL,
    -- whom the code named, or the scan where it named nobody
    who           uuid        NOT NULL,
    detected_at   timestamptz NOT NULL
);
CREATE INDEX fever_detected_at ON fever (detected_at);
