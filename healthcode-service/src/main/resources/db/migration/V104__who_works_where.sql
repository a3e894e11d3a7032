-- Who left, and when: the row stays, so that an older fact that comes late changes nothing.
alter table employment add column last_day date;

comment on column employment.last_day is 'the last day with that employer; null while the worker stays';

-- Whom an enterprise lends to another. Its facts have versions of their own: a correction of the worker says nothing of them.
create table lending (
    worker_id   uuid   primary key,
    version     bigint not null,
    borrower_id uuid,
    town        text,
    from_day    date,
    until_day   date,
    check (num_nonnulls(borrower_id, town, from_day, until_day) in (0, 4))
);

create index lending_borrower on lending (borrower_id, worker_id) where borrower_id is not null;

comment on column lending.town is 'of the borrower';

-- Two records of one person. Chains are followed when they are written, since they are read with every scan.
create table worker_alias (
    merged_id    uuid        primary key,
    surviving_id uuid        not null,
    at           timestamptz not null,
    version      bigint      not null,
    undone       boolean     not null,
    goes_on_as   uuid
);

create index worker_alias_record on worker_alias (goes_on_as) where goes_on_as is not null;

comment on column worker_alias.goes_on_as is 'the record at the end of the chain; null if undone';

-- Where each record works on a day: at the employer until the last day, and at a borrower from the first to the last.
create view workplace as
select worker_id, enterprise_id, date '-infinity' as from_day, coalesce(last_day, 'infinity') as until_day, false as borrowed
from employment e
where not exists (select from worker_alias a where a.merged_id = e.worker_id and a.goes_on_as is not null)
union all
select worker_id, borrower_id, from_day, until_day, true
from lending l
where borrower_id is not null
    and not exists (select from worker_alias a where a.merged_id = l.worker_id and a.goes_on_as is not null);

drop view worker_health;
