-- Lines of rolls of insured workers and what came of linking them; of each enterprise the newest month counts.
CREATE TABLE insured_line (
    enterprise_id uuid        NOT NULL,
    month         text        NOT NULL,
    person_id     uuid        NOT NULL,
    copy          integer     NOT NULL,
    version       bigint      NOT NULL,
    outcome       text        NOT NULL CHECK (outcome IN ('LINKED', 'UNMATCHED', 'REMOVED')),
    kind          text        NOT NULL,
    rule          text        NOT NULL,
    linked_at     timestamptz NOT NULL,
    PRIMARY KEY (enterprise_id, month, person_id, copy)
) WITH (fillfactor = 90);
CREATE INDEX insured_line_person ON insured_line (person_id);

CREATE TABLE linkage_count (
    enterprise_id uuid   NOT NULL,
    month         text   NOT NULL,
    outcome       text   NOT NULL,
    kind          text   NOT NULL,
    rule          text   NOT NULL,
    lines         bigint NOT NULL,
    PRIMARY KEY (enterprise_id, month, outcome, kind, rule)
) WITH (fillfactor = 50);
