-- Answers of writes by their Idempotency-Key, kept for seven days. The answer is sealed: it may hold personal data.
CREATE TABLE idempotency (
    caller      text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    status      smallint,
    headers     text,
    body        bytea,
    PRIMARY KEY (caller, key)
) WITH (fillfactor = 70);

CREATE INDEX idempotency_created_at ON idempotency (created_at);
