-- Joint schemes: like requests for help, one provider, a shared cost, each member's consent. Money is in fen.
create table help_scheme (
    scheme_id     uuid        primary key,
    version       bigint      not null check (version >= 1),
    state         text        not null check (state in ('PROPOSED', 'OFFERED', 'RUNNING', 'ENDED', 'LAPSED', 'DISMISSED')),
    category      text        not null,
    nearness      text        not null check (nearness in ('PARK', 'TOWN', 'CHOSEN')),
    town          text        not null check (length(town) = 9),
    park_id       uuid        references help_park,
    department    text        not null check (department <> ''),
    grounds_en    text        not null,
    grounds_zh    text        not null,
    proposed_at   timestamptz not null,
    level         integer     not null check (level between 0 and 3),
    since         timestamptz not null,
    due_at        timestamptz,
    policy        text        not null,
    -- the terms: all null before the first offer
    offer         integer     check (offer >= 1),
    provider_id   uuid        references enterprise,
    provider      text,
    what          text,
    alone_fen     bigint      check (alone_fen >= 0),
    together_fen  bigint      check (together_fen >= 0),
    shared_fen    bigint      check (shared_fen >= 0),
    least_members integer     check (least_members >= 2),
    least_units   integer     check (least_units >= 1),
    starts_on     date,
    ends_on       date,
    answer_by     timestamptz,
    ending        text        check (ending in ('TERM_OVER', 'TOO_FEW', 'STOPPED')),
    check ((due_at is null) = (state in ('ENDED', 'LAPSED', 'DISMISSED'))),
    check ((ending is null) = (state <> 'ENDED')),
    check (offer is null or num_nulls(provider, what, alone_fen, together_fen, shared_fen, least_members, least_units,
        starts_on, ends_on, answer_by) = 0),
    check (state not in ('OFFERED', 'RUNNING', 'ENDED') or offer is not null),
    check (shared_fen < (alone_fen - together_fen) * least_units),
    check (ends_on >= starts_on)
);
create index help_scheme_due on help_scheme (department, due_at, scheme_id);
create index help_scheme_of_place on help_scheme (town, category, park_id, since);

-- An enterprise in a scheme, by one request of it. What a yes binds to at most is kept with it.
create table help_scheme_member (
    scheme_id     uuid        not null references help_scheme,
    request_id    uuid        not null references help_request,
    enterprise_id uuid        not null references enterprise,
    quantity      integer     not null check (quantity > 0),
    answer        text        not null check (answer in ('INVITED', 'CONSENTED', 'DECLINED', 'GONE')),
    joined_at     timestamptz not null,
    answered_at   timestamptz,
    answered_by   text,
    offer         integer     not null,
    most_fen      bigint      not null check (most_fen >= 0),
    leaves_on     date,
    -- whether the scheme has the request, so that no other can
    live          boolean     not null,
    primary key (scheme_id, request_id),
    check (answer <> 'CONSENTED' or (answered_at is not null and answered_by is not null and offer >= 1))
);
create unique index help_scheme_member_live on help_scheme_member (request_id) where live;
create unique index help_scheme_member_once on help_scheme_member (scheme_id, enterprise_id) where answer <> 'GONE';
create index help_scheme_member_of_enterprise on help_scheme_member (enterprise_id);

-- Every move of a scheme; recorded consents are among them. Who made it is kept and shown to nobody.
create table help_scheme_step (
    scheme_id     uuid        not null references help_scheme,
    version       bigint      not null check (version >= 1),
    move          text        not null,
    by_party      text        not null,
    by_department text,
    by_subject    text        not null,
    enterprise_id uuid        references enterprise,
    state         text        not null,
    level         integer     not null,
    made_at       timestamptz not null,
    due_at        timestamptz,
    note          text        not null,
    policy        text        not null,
    primary key (scheme_id, version)
);
