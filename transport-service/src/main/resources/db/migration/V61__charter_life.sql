-- The whole life of a charter: from draft to hand-over, or cancelled.
ALTER TABLE charter
    ADD COLUMN made_at timestamptz,
    ADD COLUMN made_by text,
    ALTER COLUMN announced_at DROP NOT NULL,
    ALTER COLUMN announced_by DROP NOT NULL,
    DROP CONSTRAINT charter_state_check,
    ADD CONSTRAINT charter_state_check CHECK (state IN
        ('DRAFT', 'ANNOUNCED', 'CLOSED', 'TRAVELLING', 'ARRIVED', 'HANDED_OVER', 'CANCELLED')),
    ADD CONSTRAINT charter_announced_unless_draft
        CHECK (announced_at IS NOT NULL OR state IN ('DRAFT', 'CANCELLED'));
UPDATE charter SET made_at = announced_at, made_by = announced_by;
ALTER TABLE charter
    ALTER COLUMN made_at SET NOT NULL,
    ALTER COLUMN made_by SET NOT NULL;
DROP INDEX charter_newest_first;
CREATE INDEX charter_newest_first ON charter (made_at DESC, id);
CREATE INDEX charter_by_departure ON charter (departure_at, id);

ALTER TABLE nomination
    DROP CONSTRAINT nomination_status_check,
    ADD CONSTRAINT nomination_status_check CHECK (status IN
        ('SEATED', 'WAITING', 'REFUSED', 'TRAVELS', 'TRAVELLED', 'LEFT_OUT', 'CANCELLED'));

-- Every stop from origin (number 1) to destination. A nomination may name the one where the worker boards.
CREATE TABLE charter_stop (
    charter_id uuid    NOT NULL REFERENCES charter ON DELETE CASCADE,
    number     integer NOT NULL CHECK (number > 0),
    name       text    NOT NULL,
    division   text CHECK (division ~ '^[0-9]{6}$'),
    arrive_at  timestamptz,
    depart_at  timestamptz,
    PRIMARY KEY (charter_id, number),
    CHECK (arrive_at <= depart_at)
);
INSERT INTO charter_stop (charter_id, number, name, division, depart_at)
    SELECT id, 1, origin, origin_division, departure_at FROM charter;
INSERT INTO charter_stop (charter_id, number, name, arrive_at)
    SELECT id, 2, destination, arrival_at FROM charter;

-- Carriages in the order of the train; a bus is one. No row: plain seats from 1 to charter.seats.
CREATE TABLE charter_carriage (
    charter_id uuid    NOT NULL REFERENCES charter ON DELETE CASCADE,
    number     integer NOT NULL CHECK (number > 0),
    label      text    NOT NULL,
    rows       integer NOT NULL CHECK (rows BETWEEN 1 AND 40),
    letters    text    NOT NULL,
    PRIMARY KEY (charter_id, number),
    UNIQUE (charter_id, label)
);

-- At most so many seats for workers of an enterprise, of a town's enterprises, or from an origin (2, 4 or 6 digits).
CREATE TABLE charter_quota (
    charter_id uuid    NOT NULL REFERENCES charter ON DELETE CASCADE,
    kind       text    NOT NULL CHECK (kind IN ('ENTERPRISE', 'TOWN', 'ORIGIN')),
    code       text    NOT NULL,
    seats      integer NOT NULL CHECK (seats > 0),
    PRIMARY KEY (charter_id, kind, code)
);

-- Whose workers may be nominated; no row: everybody's.
CREATE TABLE charter_allowed (
    charter_id uuid NOT NULL REFERENCES charter ON DELETE CASCADE,
    kind       text NOT NULL CHECK (kind IN ('ENTERPRISE', 'TOWN', 'ORIGIN')),
    code       text NOT NULL,
    PRIMARY KEY (charter_id, kind, code)
);

-- What happened to a charter, in order. Only grows.
CREATE TABLE charter_step (
    charter_id uuid        NOT NULL REFERENCES charter,
    version    bigint      NOT NULL,
    move       text        NOT NULL,
    state      text        NOT NULL,
    at         timestamptz NOT NULL,
    by         text, -- null where time or a recording did it
    reason     text,
    PRIMARY KEY (charter_id, version)
);
CREATE TABLE charter_step_value (
    charter_id uuid    NOT NULL,
    version    bigint  NOT NULL,
    field      text    NOT NULL,
    before     text,
    after      text,
    PRIMARY KEY (charter_id, version, field),
    FOREIGN KEY (charter_id, version) REFERENCES charter_step
);
INSERT INTO charter_step (charter_id, version, move, state, at, by)
    SELECT id, 1, 'ANNOUNCE', 'ANNOUNCED', announced_at, announced_by FROM charter;
CREATE TRIGGER charter_step_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON charter_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charter_step_value_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON charter_step_value
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
