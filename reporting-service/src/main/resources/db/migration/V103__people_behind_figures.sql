-- Lists of the few: of those who travelled and arrived, and of who is on which charter.
CREATE INDEX person_boarded ON person (id) WHERE boarded_at IS NOT NULL;
CREATE INDEX person_arrived ON person (id) WHERE arrived_at IS NOT NULL;
CREATE INDEX person_borrower ON person (borrower_id) WHERE borrower_id IS NOT NULL;
CREATE INDEX journey_worker ON journey (worker_id);

-- What people are called, sealed; opens only in its row. Kept, and never needed for a figure.
CREATE TABLE person_name (
    id      uuid PRIMARY KEY,
    version bigint      NOT NULL,
    sealed  bytea       NOT NULL,
    told_at timestamptz NOT NULL
);
CREATE INDEX person_name_by_age ON person_name (told_at);
