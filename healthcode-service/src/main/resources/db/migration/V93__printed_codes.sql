-- Codes on paper, for those without a phone. The text is not kept: the same key signs the same content to the same text.
create table printed_code (
    printed_id    uuid primary key,
    sheet_id      uuid        not null,
    person_id     uuid        not null,
    opaque_id     bytea       not null unique,
    key_id        smallint    not null references code_key,
    colour        text        not null check (colour = 'GREEN'),
    not_before    timestamptz not null,
    life_hours    integer     not null check (life_hours between 1 and 65535),
    expires_at    timestamptz not null,
    printed_by    text        not null,
    enterprise_id uuid,
    suspended     boolean     not null default false,
    edition       integer     not null default 1,
    revoked_at    timestamptz,
    revoked_by    text,
    reason        text check (reason in ('LOST', 'RETURNED', 'REPLACED', 'MISTAKE', 'PERSON_CHANGED')),
    check ((revoked_at is null) = (reason is null)),
    check ((revoked_at is null) = (revoked_by is null))
);

create index printed_code_person on printed_code (person_id, not_before desc);
create index printed_code_sheet on printed_code (sheet_id);

comment on column printed_code.suspended is 'its holder is not green now; gates without network have it on their list';
comment on column printed_code.enterprise_id is 'the employer who printed it, if one did';
