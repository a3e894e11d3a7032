-- A worker's employment: with the employer, lent to another enterprise until a day, or left.
alter table worker
    add column employment   text not null default 'EMPLOYED' check (employment in ('EMPLOYED', 'LENT', 'LEFT')),
    add column posted_to    uuid references enterprise,
    add column posted_from  date,
    add column posted_until date,
    add column agreement_id uuid,
    add column left_on      date,
    add column left_reason  text,
    -- the record that goes on in the place of this one, which then is an alias
    add column merged_into  uuid references worker,
    -- truncated keyed hashes of what people search by, see worker/application/FindTokens
    add column find         integer[] not null default '{}',
    add constraint worker_posting check ((employment = 'LENT') =
        (posted_to is not null and posted_from is not null and posted_until is not null and agreement_id is not null)),
    add constraint worker_left check ((employment = 'LEFT') = (left_on is not null and left_reason is not null));
create index worker_find on worker using gin (find) with (fastupdate = on);
create index worker_posted on worker (posted_to) where posted_to is not null;
create index worker_aliases on worker (merged_into) where merged_into is not null;

-- What happened to a worker's record: who, when, which fields. Never the values.
create table worker_change (
    worker_id     uuid        not null references worker,
    version       bigint      not null,
    move          text        not null,
    fields        text[]      not null,
    -- the employer of that time: what went before is nobody else's business
    enterprise_id uuid        not null references enterprise,
    by_party      text        not null,
    by_subject    text        not null,
    made_at       timestamptz not null,
    primary key (worker_id, version)
);
