-- What the statistics keep. Facts are joined into one row per person, enterprise, charter and journey; counters hold
-- sums of differences between the row before and after, so that they never have to be counted anew.

CREATE TABLE person (
    id                 uuid PRIMARY KEY,
    started_at         timestamptz,
    completed_at       timestamptz,
    coded_at           timestamptz,
    employment_version bigint,
    enterprise_id      uuid,
    boarded_at         timestamptz,
    arrived_at         timestamptz,
    passage_at         timestamptz,
    passage_scan_id    uuid,
    passage_entry      boolean,
    CHECK ((employment_version IS NULL) = (enterprise_id IS NULL)),
    CHECK ((passage_at IS NULL) = (passage_scan_id IS NULL) AND (passage_at IS NULL) = (passage_entry IS NULL))
) WITH (fillfactor = 80);

-- enterprise_id 00000000-0000-0000-0000-000000000000 stands for persons without an employer.
CREATE TABLE stage_count (
    enterprise_id uuid PRIMARY KEY,
    registered    bigint NOT NULL,
    complete      bigint NOT NULL,
    coded         bigint NOT NULL,
    enrolled      bigint NOT NULL,
    travelled     bigint NOT NULL,
    arrived       bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE duty_count (
    day           date   NOT NULL,
    enterprise_id uuid   NOT NULL,
    on_duty       bigint NOT NULL,
    PRIMARY KEY (day, enterprise_id)
) WITH (fillfactor = 50);

-- version is null while only applications or decisions of the enterprise are known.
CREATE TABLE enterprise (
    id                   uuid PRIMARY KEY,
    version              bigint,
    name                 text,
    town                 text,
    above_scale          boolean,
    applied_at           timestamptz,
    decided_at           timestamptz,
    decision_version     bigint,
    decision_application uuid,
    decision_approved    boolean,
    CHECK ((version IS NULL) = (name IS NULL) AND (version IS NULL) = (town IS NULL)
        AND (version IS NULL) = (above_scale IS NULL)),
    CHECK ((decided_at IS NULL) = (decision_approved IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX enterprise_town ON enterprise (town);
CREATE INDEX enterprise_resumed ON enterprise (decided_at DESC) WHERE decision_approved;

CREATE TABLE charter (
    id             uuid PRIMARY KEY,
    announced_at   timestamptz,
    name           text,
    mode           text,
    origin         text,
    destination    text,
    seats          integer,
    deadline       timestamptz,
    departure_at   timestamptz,
    roster_version bigint,
    frozen_at      timestamptz,
    travellers     integer,
    CHECK ((announced_at IS NULL) = (name IS NULL)),
    CHECK ((roster_version IS NULL) = (frozen_at IS NULL) AND (roster_version IS NULL) = (travellers IS NULL))
);

CREATE TABLE journey (
    charter_id       uuid NOT NULL,
    worker_id        uuid NOT NULL,
    nominated_at     timestamptz,
    seated           boolean,
    ticket_at        timestamptz,
    ticket_granted   boolean,
    village_at       timestamptz,
    village_granted  boolean,
    boarded_at       timestamptz,
    arrived_at       timestamptz,
    PRIMARY KEY (charter_id, worker_id)
);

CREATE TABLE charter_progress (
    charter_id uuid PRIMARY KEY,
    seated     bigint NOT NULL,
    waiting    bigint NOT NULL,
    cleared    bigint NOT NULL,
    refused    bigint NOT NULL,
    boarded    bigint NOT NULL,
    arrived    bigint NOT NULL,
    -- of the joined journeys: when the first boarded and the last arrived
    boarded_at timestamptz,
    arrived_at timestamptz
);

-- Which scans and fevers are counted already, so that a fact told twice counts once.
CREATE TABLE gate_fact (
    scan_id uuid    NOT NULL,
    fever   boolean NOT NULL,
    day     date    NOT NULL,
    PRIMARY KEY (scan_id, fever)
);

CREATE TABLE gate_count (
    day           date   NOT NULL,
    enterprise_id uuid   NOT NULL,
    scans         bigint NOT NULL,
    refused       bigint NOT NULL,
    fevers        bigint NOT NULL,
    PRIMARY KEY (day, enterprise_id)
) WITH (fillfactor = 50);

-- How much has been taken in, per topic and per running instance, so that replicas don't wait for each other's rows.
CREATE TABLE intake (
    topic      text        NOT NULL,
    instance   integer     NOT NULL,
    events     bigint      NOT NULL,
    event_time timestamptz NOT NULL,
    taken_at   timestamptz NOT NULL,
    PRIMARY KEY (topic, instance)
) WITH (fillfactor = 50);
