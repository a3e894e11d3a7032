-- Numbers of offices, kept by officials. They belong to offices and not to people, so they stand in clear.
CREATE TABLE office_phone (
    owner   text   NOT NULL CHECK (owner IN ('RAILWAY', 'ORIGIN_BUREAU')),
    code    text   NOT NULL CHECK (code ~ '^[0-9]{6}$'),
    office  text   NOT NULL,
    phone   text   NOT NULL,
    kept_by text   NOT NULL,
    kept_at timestamptz NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (owner, code)
);

-- Who was called about a charter's open clearances, and what came of it. Notes are about people, so they are sealed.
CREATE TABLE clearance_call (
    id         uuid PRIMARY KEY,
    charter_id uuid        NOT NULL REFERENCES charter,
    owner      text        NOT NULL CHECK (owner IN ('RAILWAY', 'ORIGIN_BUREAU', 'EMPLOYER')),
    code       text        NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('REACHED', 'PROMISED', 'NO_ANSWER', 'WRONG_NUMBER')),
    note       bytea,
    again_at   timestamptz,
    called_at  timestamptz NOT NULL,
    called_by  text        NOT NULL
);
CREATE INDEX clearance_call_last ON clearance_call (charter_id, owner, code, called_at DESC);
