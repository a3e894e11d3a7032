-- Who nominated workers are and whom to call at their enterprises, as registry told it. Sealed; opens only in its row.
CREATE TABLE traveller (
    id          uuid PRIMARY KEY,
    version     bigint      NOT NULL,
    sealed      bytea       NOT NULL,
    received_at timestamptz NOT NULL
);
CREATE INDEX traveller_by_age ON traveller (received_at);

CREATE TABLE enterprise_contact (
    id          uuid PRIMARY KEY,
    version     bigint      NOT NULL,
    sealed      bytea       NOT NULL,
    received_at timestamptz NOT NULL
);
