-- Rolls of insured workers, as the social insurance agency posts them. The row of a roll is locked by whoever changes its
-- lines, so that two pages, or a page and a file, never disagree about who is the first of two lines.
create table insured_roll (
    roll_month    date not null check (extract(day from roll_month) = 1),
    -- made from the code: the enterprise may be registered later, or never
    enterprise_id uuid not null,
    uscc          text not null,
    pages         integer not null,
    changed_at    timestamptz not null,
    primary key (roll_month, enterprise_id)
);

-- Which version of each page counts. Page 0 is what came by file.
create table insured_page (
    roll_month    date        not null,
    enterprise_id uuid        not null,
    page          integer     not null check (page >= 0),
    posted_at     timestamptz not null,
    primary key (roll_month, enterprise_id, page),
    foreign key (roll_month, enterprise_id) references insured_roll
);

-- A line of a roll and what came of linking it. person_id is the pseudonym of the document, so the id of the worker who is
-- registered with it, now or one day: linking needs no number. The number itself is sealed
-- (context insured_worker/document/<month>/<enterprise>/<person>), kept only while the line is not linked, and
-- not beyond fugong.insurance.keep-documents.
create table insured_worker (
    roll_month      date        not null,
    enterprise_id   uuid        not null,
    person_id       uuid        not null,
    copy            integer     not null check (copy >= 0),
    version         bigint      not null,
    page            integer     not null,
    flaw            text,
    old_form        boolean     not null,
    insured_since   date,
    kind            text        not null,
    linked          boolean     not null,
    rule            text        not null,
    -- the facts that the rule was last asked with: where they differ from today's, it is asked again
    seen_enterprise boolean     not null,
    seen_employer   uuid,
    document_sealed bytea,
    arrived_at      timestamptz not null,
    linked_at       timestamptz not null,
    primary key (roll_month, enterprise_id, person_id, copy),
    foreign key (roll_month, enterprise_id) references insured_roll
);
create index insured_unmatched on insured_worker (roll_month, enterprise_id, kind, person_id) where not linked;
create index insured_documents on insured_worker (arrived_at) where document_sealed is not null;

-- Versions of lines. A sequence, so that a line that was removed and comes back still rises.
create sequence insured_change cache 1;

-- All that the linkage reads of others' tables, in one place. Read in SQL, since what differs is found among all lines at
-- once.
create view insured_employment as select worker_id, enterprise_id from worker;
