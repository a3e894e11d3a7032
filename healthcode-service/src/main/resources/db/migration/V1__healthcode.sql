-- Whoever registered. What tells who it is or how they are is sealed; person_id is the opaque id that other services
-- know, and being a keyed hash of the document it also finds the person again by it.
create table registration (
    person_number      bigint generated always as identity primary key,
    person_id          uuid        not null unique,
    subject            text        not null unique,
    identity_sealed    bytea       not null,
    name_sealed        bytea       not null,
    phone_sealed       bytea       not null,
    started_at         timestamptz not null,
    draft_sealed       bytea,
    declaration_sealed bytea,
    version            integer     not null default 0,
    completed_at       timestamptz,
    check ((version = 0) = (completed_at is null)),
    check ((version = 0) = (declaration_sealed is null))
);

comment on column registration.subject is 'whose log-in the record belongs to: the token''s sub';
comment on column registration.version is 'of the declaration; 0 until it is complete';

-- The colour of each person. A row without a colour is someone who has yet to declare, but of whom an agency reported:
-- it is there to be locked. All changes of a person's colour happen under the lock of this row.
create table standing (
    person_id     uuid primary key,
    person_number bigint unique,
    version       integer not null default 0,
    colour        text check (colour in ('GREEN', 'YELLOW', 'RED')),
    cause         text,
    rule_version  text,
    since         timestamptz,
    until         timestamptz,
    next_change   timestamptz,
    check ((colour is null) = (version = 0)),
    check (colour is null or (cause is not null and rule_version is not null and since is not null))
);

create index standing_next_change on standing (next_change) where next_change is not null;

-- What is known about a person that bears on the colour. Never deleted: what the holder took back in time is withdrawn.
create table colour_fact (
    person_id    uuid        not null,
    cause        text        not null,
    from_time    timestamptz not null,
    until_time   timestamptz,
    rule_version text        not null,
    declaration  integer     not null,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    primary key (person_id, cause, from_time, declaration)
);

comment on column colour_fact.declaration is 'version of the declaration it comes from, 0 if from an agency';

-- Key pairs of the codes, and the key that hides the person in a code's opaque id. The newest one signs.
create table code_key (
    key_id         smallint primary key check (key_id between 0 and 255),
    public_key     bytea       not null,
    private_sealed bytea       not null,
    id_key_sealed  bytea       not null,
    made_at        timestamptz not null
);

-- Registry's facts, as far as a gate needs them: who works where.
create table employment (
    worker_id     uuid primary key,
    enterprise_id uuid   not null,
    version       bigint not null
);

create index employment_enterprise on employment (enterprise_id, worker_id);

create table gate_scan (
    enterprise_id  uuid          not null,
    scan_id        uuid          not null,
    gate_id        text          not null,
    person_id      uuid,
    direction      text          not null check (direction in ('ENTRY', 'EXIT')),
    colour         text,
    outcome        text          not null check (outcome in ('PASSED', 'REFUSED')),
    reason         text          not null,
    temperature    numeric(4, 2),
    fever          boolean       not null,
    double_read_of uuid,
    scanned_at     timestamptz   not null,
    received_at    timestamptz   not null,
    local_day      date          not null,
    request_hash   bytea         not null,
    primary key (enterprise_id, scan_id)
);

comment on column gate_scan.double_read_of is 'the scan whose code was read twice; such a row counts nowhere';
comment on column gate_scan.request_hash is 'SHA-256 of the request, to tell a repetition from another scan with its id';

create index gate_scan_day on gate_scan (enterprise_id, local_day);

-- Codes that a gate has seen, until they have expired for long: to tell copies.
create table code_seen (
    opaque_id     bytea primary key,
    enterprise_id uuid        not null,
    gate_id       text        not null,
    direction     text        not null,
    temperature   text        not null,
    scan_id       uuid        not null,
    seen_at       timestamptz not null
);

create index code_seen_at on code_seen (seen_at);
