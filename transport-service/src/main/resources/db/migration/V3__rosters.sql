CREATE TABLE roster (
    charter_id uuid        NOT NULL REFERENCES charter,
    version    integer     NOT NULL,
    travellers integer     NOT NULL,
    checksum   text        NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
    frozen_at  timestamptz NOT NULL,
    PRIMARY KEY (charter_id, version)
);

CREATE TABLE roster_traveller (
    charter_id    uuid    NOT NULL,
    version       integer NOT NULL,
    seat          integer NOT NULL,
    worker_id     uuid    NOT NULL,
    enterprise_id uuid    NOT NULL,
    PRIMARY KEY (charter_id, version, seat),
    UNIQUE (charter_id, version, worker_id),
    -- Deferred: the travellers are written before the roster that seals them.
    FOREIGN KEY (charter_id, version) REFERENCES roster DEFERRABLE INITIALLY DEFERRED
);

-- A sealed roster takes no further line, and no line or seal is ever changed or removed.
CREATE FUNCTION refuse_line_after_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM roster r WHERE r.charter_id = new.charter_id AND r.version = new.version) THEN
        RAISE EXCEPTION 'roster % version % is frozen', new.charter_id, new.version
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
END $$;

CREATE FUNCTION refuse_seal_of_other_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lines integer;
BEGIN
    SELECT count(*) INTO lines FROM roster_traveller t
        WHERE t.charter_id = new.charter_id AND t.version = new.version;
    IF lines <> new.travellers THEN
        RAISE EXCEPTION 'roster % version % says % travellers and has %',
            new.charter_id, new.version, new.travellers, lines USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER roster_is_whole BEFORE INSERT ON roster
    FOR EACH ROW EXECUTE FUNCTION refuse_seal_of_other_lines();
CREATE TRIGGER roster_traveller_before_seal BEFORE INSERT ON roster_traveller
    FOR EACH ROW EXECUTE FUNCTION refuse_line_after_seal();
CREATE TRIGGER roster_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON roster
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roster_traveller_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON roster_traveller
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who boarded and who arrived: facts, written once each.
CREATE TABLE boarding (
    charter_id    uuid        NOT NULL REFERENCES charter,
    worker_id     uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    boarded_at    timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    PRIMARY KEY (charter_id, worker_id)
);

CREATE TABLE arrival (
    charter_id    uuid        NOT NULL REFERENCES charter,
    worker_id     uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    arrived_at    timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    PRIMARY KEY (charter_id, worker_id)
);
