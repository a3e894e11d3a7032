-- The first local day on which a gate let a person pass: with the arrival by charter the day on which the person was back.
ALTER TABLE person ADD COLUMN first_passed_on date;
ALTER TABLE person_record ADD COLUMN first_passed_on date;

UPDATE person SET first_passed_on = (passage_at AT TIME ZONE '${zone}')::date WHERE passage_at IS NOT NULL;
UPDATE person_record SET first_passed_on = (passage_at AT TIME ZONE '${zone}')::date WHERE passage_at IS NOT NULL;
CREATE TEMPORARY TABLE first_attended ON COMMIT DROP AS
    SELECT person_id, min(day) AS day FROM attendance GROUP BY person_id;
UPDATE person p SET first_passed_on = a.day FROM first_attended a
WHERE a.person_id = p.id AND a.day < p.first_passed_on;
UPDATE person_record p SET first_passed_on = a.day FROM first_attended a
WHERE a.person_id = p.id AND a.day < p.first_passed_on;
-- A person of several records was first let pass when the first of them was.
UPDATE person p SET first_passed_on = least(p.first_passed_on, r.first_passed_on)
FROM (SELECT a.surviving_id AS id, min(r.first_passed_on) AS first_passed_on
    FROM person_alias a JOIN person_record r ON r.id = a.merged_id GROUP BY 1) r
WHERE r.id = p.id AND p.first_passed_on IS NOT NULL;

ALTER TABLE person ADD CHECK ((passage_at IS NULL) = (first_passed_on IS NULL));
ALTER TABLE person_record ADD CHECK ((passage_at IS NULL) = (first_passed_on IS NULL));

INSERT INTO hour_count
SELECT day, 'returned', enterprise_id, count(*), ARRAY[count(*)] || array_fill(0::bigint, ARRAY[23])
FROM (
    SELECT coalesce(enterprise_id, '00000000-0000-0000-0000-000000000000') AS enterprise_id,
        least(first_passed_on, (arrived_at AT TIME ZONE '${zone}')::date) AS day
    FROM person WHERE first_passed_on IS NOT NULL OR arrived_at IS NOT NULL) one
GROUP BY 1, 2, 3;

CREATE INDEX hour_count_returned ON hour_count (day, enterprise_id) INCLUDE (total) WHERE measure = 'returned';

-- Trends by origin are read from the people of that origin.
CREATE INDEX person_origin ON person (origin text_pattern_ops) WHERE origin IS NOT NULL;
