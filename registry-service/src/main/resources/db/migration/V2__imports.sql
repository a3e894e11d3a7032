-- Bulk imports. A file is received whole, in sealed chunks of rows; only then does anything happen to it. A chunk is
-- worked off in one transaction with what it changes and publishes, so it is done once whatever dies meanwhile.
create table import_job (
    job_id          uuid        primary key,
    kind            text        not null check (kind in ('ENTERPRISES', 'WORKERS')),
    -- set when an enterprise loads its own workers
    enterprise_id   uuid,
    dry_run         boolean     not null,
    state           text        not null
        check (state in ('RECEIVING', 'QUEUED', 'RUNNING', 'COMPLETED', 'INTERRUPTED')),
    submitted_by    text        not null,
    idempotency_key text        not null,
    digest          bytea,
    -- counts the times this file began to arrive: a receipt that was taken over writes no more
    receipt         integer     not null default 1,
    rows_received   bigint      not null default 0,
    rows_done       bigint      not null default 0,
    created         bigint      not null default 0,
    changed         bigint      not null default 0,
    unchanged       bigint      not null default 0,
    rejected        bigint      not null default 0,
    submitted_at    timestamptz not null,
    -- moves with every chunk that arrives: a job that stopped arriving is interrupted
    touched_at      timestamptz not null,
    finished_at     timestamptz,
    unique (submitted_by, idempotency_key)
);
create index import_unfinished on import_job (submitted_at) where state in ('RECEIVING', 'QUEUED', 'RUNNING');

create table import_chunk (
    job_id    uuid    not null references import_job on delete cascade,
    chunk_no  integer not null,
    rows      integer not null,
    attempts  integer not null default 0,
    -- rows still to do (context import_chunk/pending/<job>/<no>); null when done
    pending   bytea,
    -- rows that were refused, with their codes (context import_chunk/rejected/<job>/<no>)
    rejected  bytea,
    primary key (job_id, chunk_no)
);
create index import_chunk_pending on import_chunk (job_id, chunk_no) where pending is not null;
