-- Where a rebuild makes its tables, until they serve.
CREATE SCHEMA IF NOT EXISTS rebuilding;

-- Readers lock it before they look, so that they see the tables of one rebuild only.
CREATE TABLE serving (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    rebuilds bigint  NOT NULL
);
INSERT INTO serving (rebuilds) VALUES (0);

CREATE TABLE rebuild (
    id            uuid        PRIMARY KEY,
    state         text        NOT NULL
        CHECK (state IN ('RUNNING', 'SWITCHED', 'PROVED', 'DIFFERENT', 'REFUSED', 'ABORTED')),
    prove         boolean     NOT NULL,
    switch_anyway boolean     NOT NULL,
    asked_by      text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    finished_at   timestamptz,
    records       bigint      NOT NULL,
    refused       bigint      NOT NULL,
    detail        text,
    CHECK ((state = 'RUNNING') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX rebuild_running ON rebuild (state) WHERE state = 'RUNNING';

CREATE TABLE rebuild_position (
    rebuild_id  uuid    NOT NULL REFERENCES rebuild,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (rebuild_id, topic, partition)
) WITH (fillfactor = 50);

CREATE TABLE rebuild_difference (
    rebuild_id uuid NOT NULL REFERENCES rebuild,
    kind       text NOT NULL CHECK (kind IN ('TABLE', 'FIGURE')),
    name       text NOT NULL,
    live       text NOT NULL,
    rebuilt    text NOT NULL,
    PRIMARY KEY (rebuild_id, kind, name)
);

-- Records that operators replayed, as they were handled; mended, they are in no topic like this.
CREATE TABLE replayed_record (
    id            uuid        PRIMARY KEY,
    topic         text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    sealed_record bytea       NOT NULL
);

-- When people boarded and arrived is told from the journeys: a latest instant of all that was ever seen of a charter depends on
-- the order in which it was seen.
ALTER TABLE charter_progress DROP COLUMN boarded_at, DROP COLUMN arrived_at;
