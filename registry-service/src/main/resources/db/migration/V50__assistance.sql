-- Parks: sites with several enterprises, where things can be delivered to all of them. Officials maintain them.
create table help_park (
    park_id uuid    primary key,
    version bigint  not null check (version >= 1),
    town    text    not null check (length(town) = 9),
    name    text    not null,
    active  boolean not null
);
create index help_park_by_town on help_park (town, name);

-- Requests for help. None is without a department, and none that waits is without a clock.
create table help_request (
    request_id    uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    version       bigint      not null check (version >= 1),
    state         text        not null check (state in ('OPEN', 'ACCEPTED', 'WAITING_FOR_ENTERPRISE', 'HANDED_OVER',
        'RESOLVED', 'REOPENED', 'CLOSED', 'WITHDRAWN')),
    -- null until the triage desk has sorted it
    category      text,
    department    text        not null check (department <> ''),
    urgency       text        not null check (urgency in ('NORMAL', 'URGENT', 'CRITICAL')),
    text          text        not null,
    quantity      integer     check (quantity > 0),
    park_id       uuid        references help_park,
    town          text        not null,
    filed_at      timestamptz not null,
    answer_by     timestamptz not null,
    level         integer     not null check (level between 0 and 3),
    hand_overs    integer     not null,
    since         timestamptz not null,
    due_at        timestamptz,
    policy        text        not null,
    answer        text        not null,
    resolved_at   timestamptz,
    stars         integer     check (stars between 1 and 5),
    praise        text        not null,
    reopenings    integer     not null,
    scheme_id     uuid,
    check ((due_at is null) = (state in ('CLOSED', 'WITHDRAWN'))),
    check (state <> 'ACCEPTED' or category is not null)
);
-- Worklists: what runs out first comes first.
create index help_request_due on help_request (department, due_at, request_id);
create index help_request_of_town on help_request (town, due_at, request_id);
create index help_request_of_enterprise on help_request (enterprise_id, filed_at);
create index help_request_counted on help_request (filed_at) where quantity is not null;

-- Every move of a request. Who made it is kept; the enterprise is told only what they are.
create table help_step (
    request_id    uuid        not null references help_request,
    version       bigint      not null check (version >= 1),
    move          text        not null,
    by_party      text        not null,
    by_department text,
    by_subject    text        not null,
    state         text        not null,
    department    text        not null,
    level         integer     not null,
    made_at       timestamptz not null,
    due_at        timestamptz,
    note          text        not null,
    policy        text        not null,
    primary key (request_id, version)
);
