-- Each day's figures as they were issued.
CREATE TABLE day_close (
    day          date        PRIMARY KEY,
    closed_at    timestamptz NOT NULL,
    as_of        timestamptz,
    rule_version text        NOT NULL,
    figures      jsonb       NOT NULL
);

-- How many facts of a topic that happened on a closed day or before it were taken in after its closing.
CREATE TABLE late_fact (
    day   date   NOT NULL REFERENCES day_close,
    topic text   NOT NULL,
    facts bigint NOT NULL,
    PRIMARY KEY (day, topic)
) WITH (fillfactor = 50);
