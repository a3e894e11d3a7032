-- Bulletins as issued, with their files byte for byte. Kept: what was issued never changes, a correction is another issue.
CREATE TABLE bulletin (
    no        integer PRIMARY KEY,
    day       date        NOT NULL,
    corrects  integer REFERENCES bulletin (no),
    reason    text,
    occasion  text        NOT NULL CHECK (occasion IN ('SCHEDULE', 'BY_HAND')),
    issued_at timestamptz NOT NULL,
    as_of     timestamptz,
    content   text        NOT NULL,
    CHECK ((corrects IS NULL) = (reason IS NULL)),
    CHECK (corrects < no)
);
CREATE INDEX bulletin_day ON bulletin (day, no);

CREATE TABLE bulletin_file (
    no       integer NOT NULL REFERENCES bulletin (no),
    format   text    NOT NULL,
    lang     text    NOT NULL,
    bytes    bytea   NOT NULL,
    -- SHA-256 of the bytes, in hexadecimal
    checksum text    NOT NULL,
    PRIMARY KEY (no, format, lang)
);
-- Packed already.
ALTER TABLE bulletin_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE FUNCTION bulletin_is_as_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a bulletin stays as it was issued' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER bulletin_no_change BEFORE UPDATE OR DELETE ON bulletin
    FOR EACH ROW EXECUTE FUNCTION bulletin_is_as_issued();
CREATE TRIGGER bulletin_file_no_change BEFORE UPDATE OR DELETE ON bulletin_file
    FOR EACH ROW EXECUTE FUNCTION bulletin_is_as_issued();
