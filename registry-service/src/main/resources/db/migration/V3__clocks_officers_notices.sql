-- Clocks on states: one for each kind and subject. The row goes in the transaction that acts on it.
create table due_clock (
    kind     text        not null,
    subject  uuid        not null,
    due_at   timestamptz not null,
    -- when it is looked at next: due_at, later after failures
    next_try timestamptz not null,
    attempts integer     not null default 0,
    primary key (kind, subject)
);
create index due_clock_next on due_clock (next_try);

-- Officials by the subject of their log-in. Name and telephone are those of the office, which the government publishes.
create table officer (
    subject    text        primary key,
    version    bigint      not null check (version >= 1),
    name       text        not null,
    phone      text        not null,
    town       text        check (length(town) = 9),
    department text,
    active     boolean     not null,
    changed_at timestamptz not null
);
create index officer_by_department on officer (department, subject) where active;
create index officer_by_town on officer (town, subject) where active;

-- What an audience is told; nothing personal is in it.
create table notice (
    notice_id     uuid        primary key,
    audience_kind text        not null,
    audience_id   text        not null,
    said_en       text        not null,
    said_zh       text        not null,
    href          text        not null,
    told_at       timestamptz not null,
    read_at       timestamptz,
    read_by       text
);
create index notice_by_audience on notice (audience_kind, audience_id, told_at desc, notice_id desc);
