-- Links for an origin's bureau without an account: one charter, one county. The link itself is sealed and never stored.
CREATE TABLE origin_link (
    id         uuid PRIMARY KEY,
    charter_id uuid        NOT NULL REFERENCES charter,
    division   text        NOT NULL CHECK (division ~ '^[0-9]{6}$'),
    made_at    timestamptz NOT NULL,
    made_by    text        NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by text,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX origin_link_of_charter ON origin_link (charter_id, made_at DESC, id);

-- Every use and every refusal. A link that was altered names no link of ours. Only grows.
CREATE TABLE origin_link_use (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    link_id  uuid REFERENCES origin_link,
    at       timestamptz NOT NULL,
    deed     text        NOT NULL CHECK (deed IN ('OPENED', 'LOOKED', 'ANSWERED', 'REFUSED')),
    refusal  text CHECK (refusal IN ('ALTERED', 'EXPIRED', 'REVOKED', 'TOO_MANY')),
    answers  integer     NOT NULL,
    CHECK ((deed = 'REFUSED') = (refusal IS NOT NULL)),
    CHECK (link_id IS NOT NULL OR refusal = 'ALTERED')
);
CREATE INDEX origin_link_use_of_link ON origin_link_use (link_id, at);
CREATE INDEX origin_link_use_altered ON origin_link_use (at) WHERE link_id IS NULL;
CREATE TRIGGER origin_link_use_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON origin_link_use
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX clearance_of_origin ON clearance (charter_id, origin_division, kind);
