-- What happens at an enterprise's gates on a local day is one row, so that a batch of scans touches one row for each enterprise
-- and not one for each thing that is counted. on_duty counts the persons whose last passage of all was an entry there on that
-- day; attended counts the records whose last passage of that day was one; hours has the scans of each local hour.
CREATE TABLE day_count (
    day           date      NOT NULL,
    enterprise_id uuid      NOT NULL,
    scans         bigint    NOT NULL,
    refused       bigint    NOT NULL,
    fevers        bigint    NOT NULL,
    on_duty       bigint    NOT NULL,
    attended      bigint    NOT NULL,
    hours         integer[] NOT NULL CHECK (cardinality(hours) = 24),
    PRIMARY KEY (day, enterprise_id)
) WITH (fillfactor = 50);
CREATE INDEX day_count_enterprise ON day_count (enterprise_id, day);

INSERT INTO day_count
SELECT day, enterprise_id, sum(scans), sum(refused), sum(fevers), sum(on_duty), sum(attended),
    coalesce(max(hours), array_fill(0::bigint, ARRAY[24]))::integer[]
FROM (
    SELECT day, enterprise_id, scans, refused, fevers, 0 AS on_duty, 0 AS attended, NULL::bigint[] AS hours FROM gate_count
    UNION ALL
    SELECT day, enterprise_id, 0, 0, 0, on_duty, 0, NULL FROM duty_count
    UNION ALL
    SELECT day, enterprise_id, 0, 0, 0, 0, total, NULL FROM hour_count WHERE measure = 'onDuty'
    UNION ALL
    SELECT day, enterprise_id, 0, 0, 0, 0, 0, hours FROM hour_count WHERE measure = 'scans') one
GROUP BY day, enterprise_id;

DROP TABLE gate_count;
DROP TABLE duty_count;
DELETE FROM hour_count WHERE measure IN ('scans', 'onDuty');

-- The last passage of all is with the person; attendance holds the last one of each day before it. Of records that were merged
-- it holds every day, so that they can be taken apart.
DELETE FROM attendance a USING person p
WHERE p.id = a.person_id AND p.passage_at = a.passed_at AND p.passage_scan_id = a.scan_id
    AND NOT EXISTS (SELECT FROM person_record r WHERE r.id = p.id);
