-- An enterprise moves to another town: asked, answered, carried out on its day. What is done is the history.
create table enterprise_relocation (
    relocation_id uuid        primary key,
    version       bigint      not null check (version >= 1),
    enterprise_id uuid        not null references enterprise,
    from_town     text        not null check (length(from_town) = 9),
    to_town       text        not null check (length(to_town) = 9),
    moves_on      date        not null,
    state         text        not null check (state in ('ASKED', 'CONFIRMED', 'DONE', 'REFUSED', 'WITHDRAWN')),
    overdue       boolean     not null,
    reason        text        not null,
    answer        text,
    asked_at      timestamptz not null,
    asked_by      text        not null,
    due_at        timestamptz,
    settled_at    timestamptz,
    settled_by    text
);
create unique index relocation_one_open on enterprise_relocation (enterprise_id) where state in ('ASKED', 'CONFIRMED');
create index relocation_of_enterprise on enterprise_relocation (enterprise_id, asked_at desc);
create index relocation_from on enterprise_relocation (from_town, asked_at desc, relocation_id desc);
create index relocation_to on enterprise_relocation (to_town, asked_at desc, relocation_id desc);
