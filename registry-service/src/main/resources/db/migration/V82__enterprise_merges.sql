-- Two records that may be one enterprise; merged ones can be parted again.
alter table enterprise
    drop constraint enterprise_closed_why_check,
    add constraint enterprise_closed_why_check
        check (closed_why in ('DEREGISTERED', 'REVOKED', 'LEFT_THE_DISTRICT', 'MERGED', 'OTHER'));

create table enterprise_pair (
    pair_id      uuid        primary key,
    first_id     uuid        not null references enterprise,
    second_id    uuid        not null references enterprise,
    why          text        not null check (why in ('SAME_ORGANISATION_CODE', 'SAME_NAME_OLD_CODE', 'SAME_NAME_AND_TOWN')),
    state        text        not null check (state in ('OPEN', 'DISMISSED', 'MERGED', 'UNDONE')),
    version      bigint      not null check (version >= 1),
    surviving_id uuid        references enterprise,
    reason       text,
    found_at     timestamptz not null,
    settled_at   timestamptz,
    settled_by   text,
    check (first_id < second_id),
    unique (first_id, second_id)
);
create index enterprise_pair_state on enterprise_pair (state, found_at, pair_id);

-- What went from one record to the other, so that parting them gives back exactly that.
create table enterprise_merged_item (
    pair_id uuid not null references enterprise_pair,
    kind    text not null,
    item    text not null,
    primary key (pair_id, kind, item)
);
