-- What was done by whom, append-only. Entries form several chains side by side, so that transactions which write to
-- the trail seldom wait for each other; each entry's mac covers its content and the mac before it.
CREATE TABLE audit_entry (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chain   smallint    NOT NULL,
    seq     bigint      NOT NULL,
    at      timestamptz NOT NULL,
    actor   text        NOT NULL,
    action  text        NOT NULL,
    subject text        NOT NULL,
    detail  text        NOT NULL,
    mac     bytea       NOT NULL,
    UNIQUE (chain, seq)
);

-- Where each chain ends. Its own mac shows when the last entries were cut off.
CREATE TABLE audit_chain (
    chain    smallint PRIMARY KEY,
    seq      bigint NOT NULL,
    last_mac bytea  NOT NULL,
    mac      bytea  NOT NULL
);

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_no_change;
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_no_truncate;

CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
