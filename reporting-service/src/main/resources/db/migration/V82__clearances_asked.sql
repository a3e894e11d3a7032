-- A charter asks for the clearances that it needs; what was known so far had asked for ticket and village exit (bits 0 and 1).
ALTER TABLE journey
    ADD COLUMN place          text CHECK (place IN ('WAITING', 'SEATED', 'WITHDRAWN')),
    ADD COLUMN asked          smallint NOT NULL DEFAULT 3,
    ADD COLUMN bureau_at      timestamptz,
    ADD COLUMN bureau_granted boolean,
    ADD COLUMN code_at        timestamptz,
    ADD COLUMN code_granted   boolean;
ALTER TABLE journey ALTER COLUMN asked DROP DEFAULT;
UPDATE journey SET place = CASE WHEN seated THEN 'SEATED' ELSE 'WAITING' END WHERE nominated_at IS NOT NULL;
ALTER TABLE journey DROP COLUMN seated;

ALTER TABLE charter ADD COLUMN cancelled_at timestamptz;
