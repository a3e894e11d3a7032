-- A charter can be changed after its announcement and called off.
ALTER TABLE charter
    ADD COLUMN revised_at           timestamptz,
    ADD COLUMN revised_seats        integer,
    ADD COLUMN revised_deadline     timestamptz,
    ADD COLUMN revised_departure_at timestamptz,
    ADD CHECK ((revised_at IS NULL) = (revised_seats IS NULL));
