-- Files of nominations. The refused rows name documents: they are sealed, and go after a week.
CREATE TABLE nomination_file (
    id            uuid PRIMARY KEY,
    charter_id    uuid        NOT NULL REFERENCES charter,
    enterprise_id uuid        NOT NULL,
    dry_run       boolean     NOT NULL,
    as_a_whole    boolean     NOT NULL,
    kept          boolean     NOT NULL,
    format        text        NOT NULL,
    charset       text        NOT NULL,
    rows          integer     NOT NULL,
    seated        integer     NOT NULL,
    waiting       integer     NOT NULL,
    already       integer     NOT NULL,
    refused       integer     NOT NULL,
    refused_rows  bytea,
    submitted_by  text        NOT NULL,
    submitted_at  timestamptz NOT NULL
);
CREATE INDEX nomination_file_age ON nomination_file (submitted_at) WHERE refused_rows IS NOT NULL;
CREATE INDEX nomination_file_of_enterprise ON nomination_file (charter_id, enterprise_id, submitted_at);
