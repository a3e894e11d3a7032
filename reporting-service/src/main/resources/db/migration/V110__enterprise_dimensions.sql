-- By what enterprises are told apart: industry (GB/T 4754-2017), declared headcount, park, and where it moved here from.
-- What was taken in before these were kept has none of them until it is told again or the statistics are rebuilt.
ALTER TABLE enterprise
    ADD COLUMN industry      text,
    ADD COLUMN headcount     integer,
    ADD COLUMN park_version  bigint,
    ADD COLUMN park          uuid,
    ADD COLUMN park_name     text,
    ADD COLUMN moved_version bigint,
    ADD COLUMN moved_from    text,
    ADD COLUMN moved_on      date,
    ADD CHECK (park IS NULL OR park_version IS NOT NULL),
    ADD CHECK ((moved_version IS NULL) = (moved_from IS NULL) AND (moved_version IS NULL) = (moved_on IS NULL));
