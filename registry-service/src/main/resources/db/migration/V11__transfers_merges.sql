-- An employer asks for a worker who is registered elsewhere. The form and the ground are sealed together
-- (context transfer_request/form/<id>), what was said about it too (context transfer_request/reason/<id>).
create table transfer_request (
    request_id      uuid        primary key,
    version         bigint      not null check (version >= 1),
    worker_id       uuid        not null references worker,
    from_enterprise uuid        not null references enterprise,
    to_enterprise   uuid        not null references enterprise,
    state           text        not null check (state in
        ('ASKED', 'WITH_OFFICIALS', 'RELEASED', 'ORDERED', 'REFUSED', 'WITHDRAWN')),
    overdue         boolean     not null,
    form_sealed     bytea       not null,
    reason_sealed   bytea,
    asked_at        timestamptz not null,
    due_at          timestamptz,
    settled_at      timestamptz,
    settled_by      text
);
create unique index transfer_one_open on transfer_request (worker_id) where state in ('ASKED', 'WITH_OFFICIALS');
create index transfer_from on transfer_request (from_enterprise, asked_at desc);
create index transfer_to on transfer_request (to_enterprise, asked_at desc);

-- Two records that may be of one person. Reasons are sealed (context worker_pair/reason/<id>).
create table worker_pair (
    pair_id       uuid        primary key,
    first_id      uuid        not null references worker,
    second_id     uuid        not null references worker,
    why           text        not null check (why in ('SAME_PHONE', 'SAME_NAME_AND_ORIGIN', 'CORRECTED')),
    state         text        not null check (state in ('OPEN', 'DISMISSED', 'MERGED', 'UNDONE')),
    version       bigint      not null check (version >= 1),
    surviving_id  uuid        references worker,
    reason_sealed bytea,
    found_at      timestamptz not null,
    settled_at    timestamptz,
    settled_by    text,
    check (first_id < second_id),
    unique (first_id, second_id)
);
create index worker_pair_state on worker_pair (state, found_at, pair_id);
