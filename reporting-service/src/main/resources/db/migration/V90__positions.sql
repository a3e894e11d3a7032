-- How far each partition was read, in the transaction that takes what is read: a record is known by its place.
CREATE TABLE intake_position (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    events      bigint  NOT NULL,
    event_time  timestamptz,
    recorded_at timestamptz,
    taken_at    timestamptz,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);

-- What was taken so far is known by topic only; such topics go on where the consumer group is.
INSERT INTO intake_position (topic, partition, next_offset, events, event_time, taken_at)
SELECT topic, -1, 0, sum(events), max(event_time), max(taken_at) FROM intake GROUP BY topic;
DROP TABLE intake;
