-- What registry tells of enterprises and workers, and nothing more than is needed here. Either may come first.
CREATE TABLE known_enterprise (
    enterprise_id uuid PRIMARY KEY,
    version       bigint NOT NULL,
    name          text   NOT NULL,
    town          text   NOT NULL
);

CREATE TABLE known_worker (
    worker_id     uuid PRIMARY KEY,
    version       bigint NOT NULL,
    enterprise_id uuid   NOT NULL,
    town          text   NOT NULL,
    origin        text   NOT NULL
);
CREATE INDEX known_worker_of_enterprise ON known_worker (enterprise_id, worker_id);

-- The row that every change to a charter's nominations, clearances and roster locks first.
CREATE TABLE charter (
    id                 uuid PRIMARY KEY,
    name               text        NOT NULL,
    mode               text        NOT NULL CHECK (mode IN ('TRAIN', 'BUS')),
    origin             text        NOT NULL,
    origin_division    text        NOT NULL CHECK (origin_division ~ '^[0-9]{6}$'),
    destination        text        NOT NULL,
    departure_at       timestamptz NOT NULL,
    arrival_at         timestamptz NOT NULL,
    seats              integer     NOT NULL CHECK (seats BETWEEN 1 AND 3000),
    deadline           timestamptz NOT NULL,
    per_enterprise_cap integer CHECK (per_enterprise_cap > 0),
    state              text        NOT NULL CHECK (state IN ('ANNOUNCED', 'CLOSED', 'TRAVELLING', 'ARRIVED')),
    announced_at       timestamptz NOT NULL,
    announced_by       text        NOT NULL,
    version            bigint      NOT NULL,
    CHECK (announced_at < deadline AND deadline < departure_at AND departure_at < arrival_at)
);
CREATE INDEX charter_to_freeze ON charter (deadline) WHERE state = 'ANNOUNCED';
CREATE INDEX charter_newest_first ON charter (announced_at DESC, id);

CREATE TABLE nomination (
    id            uuid PRIMARY KEY,
    charter_id    uuid        NOT NULL REFERENCES charter,
    worker_id     uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    town          text        NOT NULL,
    origin        text        NOT NULL,
    number        integer     NOT NULL,
    status        text        NOT NULL
        CHECK (status IN ('SEATED', 'WAITING', 'REFUSED', 'TRAVELS', 'TRAVELLED', 'LEFT_OUT')),
    nominated_at  timestamptz NOT NULL,
    nominated_by  text        NOT NULL,
    UNIQUE (charter_id, number)
);
-- A worker is on one charter at a time, whichever replica or charter the second nomination comes in by.
CREATE UNIQUE INDEX nomination_one_charter_at_a_time
    ON nomination (worker_id) WHERE status IN ('SEATED', 'WAITING', 'TRAVELS');
CREATE INDEX nomination_by_status ON nomination (charter_id, status, number);
CREATE INDEX nomination_by_enterprise ON nomination (charter_id, enterprise_id);
