-- What somebody said about one traveller at one stage of the journey. Nothing is deleted and nothing changes but that an
-- official takes a wrong one back, once.
CREATE TABLE journey_report (
    id               uuid        PRIMARY KEY,
    -- The order in which they came.
    number           bigint      GENERATED ALWAYS AS IDENTITY,
    charter_id       uuid        NOT NULL REFERENCES charter,
    worker_id        uuid        NOT NULL,
    enterprise_id    uuid        NOT NULL,
    stage            text        NOT NULL CHECK (stage IN ('BOARDING', 'ARRIVAL', 'HAND_OVER')),
    present          boolean     NOT NULL,
    effect           text        NOT NULL CHECK (effect IN ('COUNTS', 'CONFIRMS', 'CONTRADICTS', 'NOTED')),
    happened_at      timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    reporter         text        NOT NULL CHECK (reporter IN ('OFFICIAL', 'EMPLOYER', 'RAILWAY')),
    reported_by      text        NOT NULL,
    stop             integer     CHECK (stop BETWEEN 1 AND 99),
    place            text,
    -- Who took the worker over: a person's name, sealed.
    received_by      bytea,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_reason text,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CHECK (effect <> 'COUNTS' OR present)
);
CREATE INDEX journey_report_of_charter ON journey_report (charter_id, number);
CREATE UNIQUE INDEX journey_report_counts_once ON journey_report (charter_id, worker_id, stage)
    WHERE effect = 'COUNTS' AND withdrawn_at IS NULL;

INSERT INTO journey_report
        (id, charter_id, worker_id, enterprise_id, stage, present, effect, happened_at, received_at, reporter, reported_by)
    SELECT gen_random_uuid(), charter_id, worker_id, enterprise_id, stage, true, 'COUNTS', at, at, 'OFFICIAL', recorded_by
    FROM (SELECT charter_id, worker_id, enterprise_id, 'BOARDING' AS stage, boarded_at AS at, recorded_by FROM boarding
          UNION ALL
          SELECT charter_id, worker_id, enterprise_id, 'ARRIVAL', arrived_at, recorded_by FROM arrival) AS before
    ORDER BY at;
DROP TABLE boarding;
DROP TABLE arrival;

CREATE FUNCTION refuse_other_than_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF old.withdrawn_at IS NOT NULL
        OR to_jsonb(old) - 'withdrawn_at' - 'withdrawn_by' - 'withdrawn_reason'
            <> to_jsonb(new) - 'withdrawn_at' - 'withdrawn_by' - 'withdrawn_reason' THEN
        RAISE EXCEPTION 'journey_report % is a fact', old.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER journey_report_is_only_withdrawn BEFORE UPDATE ON journey_report
    FOR EACH ROW EXECUTE FUNCTION refuse_other_than_withdrawal();
CREATE TRIGGER journey_report_is_never_deleted BEFORE DELETE OR TRUNCATE ON journey_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Calls to those who are missing.
CREATE TABLE journey_call (
    id            uuid        PRIMARY KEY,
    number        bigint      GENERATED ALWAYS AS IDENTITY,
    charter_id    uuid        NOT NULL REFERENCES charter,
    worker_id     uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    outcome       text        NOT NULL
        CHECK (outcome IN ('REACHED', 'OTHER_WAY', 'ILL', 'CHANGED_MIND', 'NOT_REACHED', 'REFERRED')),
    next_call_at  timestamptz,
    called_at     timestamptz NOT NULL,
    called_by     text        NOT NULL,
    -- What was said, about a person: sealed.
    note          bytea
);
CREATE INDEX journey_call_of_charter ON journey_call (charter_id, number);
CREATE TRIGGER journey_call_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON journey_call
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
