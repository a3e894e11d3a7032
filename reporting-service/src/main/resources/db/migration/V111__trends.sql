-- How much of what happened in each local hour of a day at, or to people of, an enterprise. One row holds a whole day, so
-- that rows grow with enterprises and days and not with what happens: ten times the scans make the numbers larger.
CREATE TABLE hour_count (
    day           date     NOT NULL,
    measure       text     NOT NULL,
    enterprise_id uuid     NOT NULL,
    total         bigint   NOT NULL,
    hours         bigint[] NOT NULL CHECK (cardinality(hours) = 24),
    PRIMARY KEY (day, measure, enterprise_id)
) WITH (fillfactor = 70);
CREATE INDEX hour_count_enterprise ON hour_count (enterprise_id, measure, day);

-- The last passage of each person on each local day: who is on duty at its end, whenever that becomes known.
CREATE TABLE attendance (
    day           date        NOT NULL,
    person_id     uuid        NOT NULL,
    passed_at     timestamptz NOT NULL,
    scan_id       uuid        NOT NULL,
    entry         boolean     NOT NULL,
    enterprise_id uuid        NOT NULL,
    PRIMARY KEY (day, person_id)
) WITH (fillfactor = 80);
