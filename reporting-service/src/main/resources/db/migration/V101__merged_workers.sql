-- Of whom two records were merged: which goes on, and what each record was told, so that it can be taken apart again.
CREATE TABLE person_merging (
    merged_id    uuid PRIMARY KEY,
    merged_at    timestamptz NOT NULL,
    version      bigint      NOT NULL,
    surviving_id uuid        NOT NULL,
    undone       boolean     NOT NULL
);

-- Has the columns of person, of every record that a merging ever named.
CREATE TABLE person_record (LIKE person INCLUDING CONSTRAINTS INCLUDING INDEXES);

-- The outcome of all mergings: under which record a person is found.
CREATE TABLE person_alias (
    merged_id    uuid PRIMARY KEY,
    surviving_id uuid NOT NULL
);
