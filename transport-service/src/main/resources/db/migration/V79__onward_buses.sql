-- Where enterprises are, as registry tells; no row or no coordinates: nobody has said.
CREATE TABLE enterprise_place (
    enterprise_id uuid PRIMARY KEY,
    told_at       timestamptz NOT NULL,
    latitude      double precision,
    longitude     double precision,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);

-- What officials want of a charter's onward buses, in order; worked off apart from requests, as a plan takes seconds.
CREATE TABLE onward_order (
    id            uuid PRIMARY KEY,
    number        bigint GENERATED ALWAYS AS IDENTITY,
    charter_id    uuid        NOT NULL REFERENCES charter,
    wish          jsonb       NOT NULL,
    ordered_by    text        NOT NULL,
    ordered_at    timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('OPEN', 'DONE', 'FAILED')),
    claimed_until timestamptz,
    plan_version  integer
);
CREATE INDEX onward_order_of_charter ON onward_order (charter_id, number);
CREATE INDEX onward_order_open ON onward_order (number) WHERE state = 'OPEN';

CREATE TABLE onward_plan (
    charter_id uuid        NOT NULL REFERENCES charter,
    version    integer     NOT NULL CHECK (version > 0),
    plan       jsonb       NOT NULL,
    made_at    timestamptz NOT NULL,
    PRIMARY KEY (charter_id, version)
);
CREATE TRIGGER onward_plan_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON onward_plan
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who sits in which onward bus: a plan made after that leaves them there.
CREATE TABLE onward_boarding (
    charter_id  uuid        NOT NULL REFERENCES charter,
    worker_id   uuid        NOT NULL,
    bus         integer     NOT NULL,
    boarded_at  timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    PRIMARY KEY (charter_id, worker_id)
);
