-- Where a person comes from, works and is lent, the health code in force, and at whose gate they were last.
ALTER TABLE person
    ADD COLUMN background_version    bigint,
    ADD COLUMN origin                text,
    -- one a line, in ascending order
    ADD COLUMN skills                text,
    ADD COLUMN lending_version       bigint,
    ADD COLUMN lender_id             uuid,
    ADD COLUMN borrower_id           uuid,
    ADD COLUMN lent_from             date,
    ADD COLUMN lent_until            date,
    ADD COLUMN passage_enterprise_id uuid,
    ADD COLUMN code_version          bigint,
    ADD COLUMN colour                text CHECK (colour IN ('GREEN', 'YELLOW', 'RED')),
    ADD COLUMN colour_cause          text,
    ADD COLUMN colour_until          timestamptz,
    ADD COLUMN colour_at             timestamptz,
    -- who left is nobody's by a version
    DROP CONSTRAINT person_check,
    ADD CHECK (enterprise_id IS NULL OR employment_version IS NOT NULL),
    ADD CHECK ((background_version IS NULL) = (origin IS NULL) AND (background_version IS NULL) = (skills IS NULL)),
    ADD CHECK ((lending_version IS NULL) = (lender_id IS NULL) AND (borrower_id IS NULL) = (lent_from IS NULL)
        AND (borrower_id IS NULL) = (lent_until IS NULL)),
    ADD CHECK ((code_version IS NULL) = (colour IS NULL) AND (code_version IS NULL) = (colour_cause IS NULL)
        AND (code_version IS NULL) = (colour_at IS NULL));
-- So far the passage counted at the employer.
UPDATE person SET passage_enterprise_id = coalesce(enterprise_id, '00000000-0000-0000-0000-000000000000')
    WHERE passage_at IS NOT NULL;
ALTER TABLE person ADD CHECK ((passage_at IS NULL) = (passage_enterprise_id IS NULL));
CREATE INDEX person_enterprise ON person (enterprise_id, id);
