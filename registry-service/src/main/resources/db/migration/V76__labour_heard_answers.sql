-- Answers of workers without a log-in, as others heard them; who heard it is sealed (context labour/heard/<id>).
create table labour_heard_answer (
    heard_id         uuid        primary key,
    agreement_id     uuid        not null references labour_agreement,
    worker_id        uuid        not null references worker,
    consents         boolean     not null,
    way              text        not null check (way in ('PAPER', 'PHONE')),
    heard_by         bytea       not null,
    heard_at         timestamptz not null,
    recorded_by      text        not null,
    recorded_office  text        not null check (recorded_office in ('LENDER', 'OFFICIAL')),
    recorded_at      timestamptz not null,
    confirmed_by     text,
    confirmed_office text        check (confirmed_office in ('LENDER', 'OFFICIAL')),
    confirmed_at     timestamptz,
    overtaken_at     timestamptz,
    -- The rule that two people stand for it and an enterprise never alone, held by the database too.
    check (confirmed_by <> recorded_by),
    check (confirmed_by is null or 'OFFICIAL' in (recorded_office, confirmed_office))
);
-- One at a time: a later answer overtakes an earlier one.
create unique index labour_heard_answer_one on labour_heard_answer (agreement_id, worker_id) where overtaken_at is null;

-- How each answer was given; those before this were all given with the worker's own log-in.
alter table labour_agreement_worker add column via text check (via in ('SELF', 'PAPER', 'PHONE'));
update labour_agreement_worker set via = 'SELF' where answer <> 'ASKED';
alter table labour_agreement_worker add check ((answer = 'ASKED') = (via is null));
