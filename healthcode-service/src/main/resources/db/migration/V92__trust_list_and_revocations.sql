-- A generation of keys signs from a moment on, after gates have had time to learn it; it verifies until it is retired, or
-- is marked as compromised.
alter table code_key add column signs_from       timestamptz;
alter table code_key add column retired_at       timestamptz;
alter table code_key add column compromised_from timestamptz;
alter table code_key add column marked_at        timestamptz;
update code_key set signs_from = made_at;
alter table code_key alter column signs_from set not null;
alter table code_key add check ((compromised_from is null) = (marked_at is null));

comment on column code_key.compromised_from is 'codes that claim to be made from then on, and all printed ones, are refused';

-- Keys that sign the trust list, and nothing else.
create table trust_root (
    root_id        smallint primary key check (root_id > 0),
    public_key     bytea       not null,
    private_sealed bytea       not null,
    made_at        timestamptz not null,
    retired_at     timestamptz
);

-- What was handed out and may still be shown: one row for all codes of one fetch, so that their ids can be made again
-- when the colour changes. Rows go when the codes have expired.
create table code_issue (
    person_number bigint      not null,
    key_id        smallint    not null,
    counter       integer     not null,
    codes         smallint    not null,
    step_seconds  integer     not null,
    not_before    timestamptz not null,
    expires_at    timestamptz not null,
    colour        text        not null,
    listed        boolean     not null default false
);

create index code_issue_person on code_issue (person_number);
create index code_issue_expired on code_issue using brin (expires_at);
create index colour_issued_at on colour_issued using brin (issued_at);

comment on column code_issue.counter is 'of the first code; the others follow by one each';

-- Ids of codes that must not be taken although their signature holds. One row to an id; a change takes a new number, by
-- which those who have the list fetch what is new. Numbers are drawn under a lock, so that none becomes visible late.
create table code_revocation (
    opaque_id  bytea primary key check (length(opaque_id) = 16),
    sequence   bigint      not null unique,
    refused    boolean     not null,
    why        text        not null check (why in ('COLOUR', 'REVOKED')),
    changed_at timestamptz not null,
    until      timestamptz not null
);

create sequence code_revocation_sequence;
create index code_revocation_until on code_revocation (until);

comment on column code_revocation.refused is 'false: taken back, as when a printed code''s holder is green again';
comment on column code_revocation.until is 'when the code expires; the entry may be forgotten then';
