-- Liaison officers: an enterprise's one contact. Who they are stands in officer; here is who of them is a liaison officer.
create extension if not exists btree_gist;

create table liaison_officer (
    subject text    primary key references officer,
    active  boolean not null
);

-- The primary key is the rule: an enterprise has one officer and never two. Those without a row are the gaps.
create table liaison_assignment (
    enterprise_id uuid        primary key references enterprise,
    version       bigint      not null check (version >= 1),
    subject       text        not null references liaison_officer,
    assigned_at   timestamptz not null,
    assigned_by   text        not null
);
create index liaison_by_officer on liaison_assignment (subject, enterprise_id);

-- Who stands in while an officer is away, by whole days, both included. At most one at a time.
create table liaison_cover (
    cover_id  uuid        primary key,
    subject   text        not null references liaison_officer,
    deputy    text        not null references liaison_officer,
    from_day  date        not null,
    to_day    date        not null,
    ordered_by text       not null,
    ordered_at timestamptz not null,
    check (from_day <= to_day),
    check (deputy <> subject),
    constraint liaison_one_deputy_at_a_time exclude using gist (subject with =, daterange(from_day, to_day, '[]') with &&)
);
create index liaison_cover_by_deputy on liaison_cover (deputy, to_day);
