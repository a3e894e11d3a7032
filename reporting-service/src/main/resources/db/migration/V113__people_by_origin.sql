-- People by employer and by the city, and the province, that they come from; origin '' is all of an employer's people together. Asked for by
-- origin, so that comes first.
CREATE TABLE people_count (
    origin        text   NOT NULL,
    enterprise_id uuid   NOT NULL,
    registered    bigint NOT NULL,
    complete      bigint NOT NULL,
    coded         bigint NOT NULL,
    enrolled      bigint NOT NULL,
    travelled     bigint NOT NULL,
    arrived       bigint NOT NULL,
    returned      bigint NOT NULL,
    green         bigint NOT NULL,
    yellow        bigint NOT NULL,
    red           bigint NOT NULL,
    PRIMARY KEY (origin, enterprise_id)
) WITH (fillfactor = 60);

INSERT INTO people_count
SELECT one.origin, coalesce(p.enterprise_id, '00000000-0000-0000-0000-000000000000'),
    count(p.started_at), count(p.completed_at), count(p.coded_at), count(p.enterprise_id), count(p.boarded_at),
    count(p.arrived_at),
    count(*) FILTER (WHERE p.enterprise_id IS NOT NULL AND (p.arrived_at IS NOT NULL OR p.passage_at IS NOT NULL)),
    count(*) FILTER (WHERE p.colour = 'GREEN'), count(*) FILTER (WHERE p.colour = 'YELLOW'),
    count(*) FILTER (WHERE p.colour = 'RED')
FROM person p CROSS JOIN LATERAL (
    SELECT '' AS origin UNION ALL SELECT left(p.origin, 4) || '00' WHERE p.origin IS NOT NULL
    UNION ALL SELECT left(p.origin, 2) || '0000' WHERE p.origin IS NOT NULL) AS one
GROUP BY 1, 2;
