-- The origin's bureau is asked to help, and a worker's health code is looked at. Which kinds a charter asks for is said
-- when it is announced.
ALTER TABLE clearance
    DROP CONSTRAINT clearance_kind_check,
    ADD CONSTRAINT clearance_kind_check CHECK (kind IN ('TICKET', 'VILLAGE_EXIT', 'ORIGIN_BUREAU', 'HEALTH_CODE')),
    -- due_at is now the owner's own deadline; this one is the charter's, from which no answer counts.
    ADD COLUMN closes_at timestamptz,
    ADD COLUMN reminded_at timestamptz,
    -- Two answers say different things and no district official has decided between them.
    ADD COLUMN contradicted boolean NOT NULL DEFAULT false;
UPDATE clearance SET closes_at = due_at;
ALTER TABLE clearance ALTER COLUMN closes_at SET NOT NULL;

ALTER TABLE clearance_answer
    DROP CONSTRAINT clearance_answer_effect_check,
    ADD CONSTRAINT clearance_answer_effect_check CHECK (effect IN
        ('DECIDED', 'REPEATED', 'CONTRADICTED', 'CONFIRMED', 'OVERRULED', 'CHANGED', 'LATE', 'MOOT'));

UPDATE clearance c SET contradicted = true
    WHERE EXISTS (SELECT FROM clearance_answer a WHERE a.clearance_id = c.id AND a.effect = 'CONTRADICTED')
    AND NOT EXISTS (SELECT FROM clearance_answer a WHERE a.clearance_id = c.id AND a.effect = 'OVERRULED');

-- Charters without a row ask for the usual two.
CREATE TABLE charter_clearance (
    charter_id uuid NOT NULL REFERENCES charter,
    kind       text NOT NULL CHECK (kind IN ('TICKET', 'VILLAGE_EXIT', 'ORIGIN_BUREAU', 'HEALTH_CODE')),
    PRIMARY KEY (charter_id, kind)
);
-- The newest colour that healthcode-service has told of each person; the person's id is the worker's.
CREATE TABLE known_health_code (
    person_id uuid PRIMARY KEY,
    version   bigint      NOT NULL,
    colour    text        NOT NULL CHECK (colour IN ('GREEN', 'YELLOW', 'RED')),
    issued_at timestamptz NOT NULL
);

CREATE INDEX clearance_open ON clearance (charter_id, due_at, id) WHERE state = 'OPEN';
CREATE INDEX clearance_contradicted ON clearance (charter_id) WHERE contradicted;
CREATE INDEX clearance_health_code ON clearance (worker_id) WHERE kind = 'HEALTH_CODE';
CREATE INDEX clearance_open_health_code ON clearance (charter_id) WHERE kind = 'HEALTH_CODE' AND state = 'OPEN';
CREATE INDEX clearance_to_remind ON clearance (due_at) WHERE state = 'OPEN' AND reminded_at IS NULL;
