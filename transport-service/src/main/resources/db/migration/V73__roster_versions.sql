-- Where a traveller sits as they look for it, with whom, and where they board.
ALTER TABLE roster_traveller
    ADD COLUMN place    text,
    ADD COLUMN group_id uuid,
    ADD COLUMN stop     integer NOT NULL DEFAULT 1 CHECK (stop > 0);

-- Why there is a version after the first. The words are about a person: sealed.
CREATE TABLE roster_change (
    charter_id    uuid        NOT NULL,
    version       integer     NOT NULL CHECK (version > 1),
    kind          text        NOT NULL CHECK (kind IN ('DROPPED_OUT', 'ADDED')),
    worker_id     uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    seat          integer     NOT NULL,
    cause         text        NOT NULL,
    note          bytea       NOT NULL,
    changed_by    text        NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (charter_id, version),
    FOREIGN KEY (charter_id, version) REFERENCES roster
);
CREATE TRIGGER roster_change_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON roster_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Officials who may download a charter's lists with names, beside the one who announced it.
CREATE TABLE roster_reader (
    charter_id uuid        NOT NULL REFERENCES charter,
    subject    text        NOT NULL,
    named_by   text        NOT NULL,
    named_at   timestamptz NOT NULL,
    PRIMARY KEY (charter_id, subject)
);

-- Lists with names that somebody asked for and may fetch for some minutes.
CREATE TABLE roster_download (
    id            uuid PRIMARY KEY,
    charter_id    uuid        NOT NULL,
    version       integer     NOT NULL,
    form          text        NOT NULL CHECK (form IN ('RAILWAY', 'EMPLOYER')),
    format        text        NOT NULL CHECK (format IN ('XLSX', 'CSV', 'PDF')),
    enterprise_id uuid,
    purpose       text        NOT NULL,
    language      text        NOT NULL,
    asked_by      text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    fetched       integer     NOT NULL DEFAULT 0,
    FOREIGN KEY (charter_id, version) REFERENCES roster
);
CREATE INDEX roster_download_of_charter ON roster_download (charter_id, asked_at DESC);
