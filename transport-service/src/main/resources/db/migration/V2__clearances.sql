CREATE TABLE clearance (
    id              uuid PRIMARY KEY,
    charter_id      uuid        NOT NULL REFERENCES charter,
    nomination_id   uuid        NOT NULL REFERENCES nomination,
    worker_id       uuid        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('TICKET', 'VILLAGE_EXIT')),
    origin_division text        NOT NULL,
    due_at          timestamptz NOT NULL,
    requested_at    timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('OPEN', 'GRANTED', 'REFUSED', 'LAPSED')),
    reason          text,
    answered_by     text,
    decided_at      timestamptz,
    UNIQUE (nomination_id, kind),
    CHECK ((state IN ('GRANTED', 'REFUSED')) = (decided_at IS NOT NULL))
);
CREATE INDEX clearance_of_charter ON clearance (charter_id, state);

-- Every answer that ever came, with what it did. Only grows.
CREATE TABLE clearance_answer (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clearance_id uuid        NOT NULL REFERENCES clearance,
    outcome      text        NOT NULL CHECK (outcome IN ('GRANTED', 'REFUSED')),
    reason       text,
    answered_by  text        NOT NULL,
    answered_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    effect       text        NOT NULL
        CHECK (effect IN ('DECIDED', 'REPEATED', 'CONTRADICTED', 'OVERRULED', 'LATE', 'MOOT'))
);
CREATE INDEX clearance_answer_history ON clearance_answer (clearance_id, id);
-- At most one answer decides; an overruling one is told apart.
CREATE UNIQUE INDEX clearance_answer_decides_once ON clearance_answer (clearance_id) WHERE effect = 'DECIDED';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: its rows never change', tg_op, tg_table_name
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER clearance_answer_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON clearance_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
