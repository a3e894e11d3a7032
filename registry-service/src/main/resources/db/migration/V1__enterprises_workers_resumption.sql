-- Enterprises. Name and phone of the contact are sealed together (AES-256-GCM, context enterprise/contact/<id>).
create table enterprise (
    enterprise_id        uuid        primary key,
    version              bigint      not null check (version >= 1),
    uscc                 text        not null unique check (length(uscc) = 18),
    uscc_override_reason text,
    name                 text        not null,
    town                 text        not null check (length(town) = 9),
    industry             text        not null,
    above_scale          boolean     not null,
    headcount            integer     not null check (headcount >= 0),
    contact_sealed       bytea       not null,
    -- keyed hash of the whole record: a file's row that equals it changes nothing
    fingerprint          bytea       not null,
    registered_at        timestamptz not null,
    changed_at           timestamptz not null
);
-- Lists go by name; "C" so that a cursor compares as the index does, whatever the server's language.
create index enterprise_by_name on enterprise (name collate "C", enterprise_id);
create index enterprise_by_town on enterprise (town, name collate "C", enterprise_id);

-- Workers. worker_id is the pseudonym of document type and number: a person is one row, wherever registered from.
-- Number, name, phone and address are sealed together (context worker/person/<id>).
create table worker (
    worker_id     uuid        primary key,
    version       bigint      not null check (version >= 1),
    enterprise_id uuid        not null references enterprise,
    id_type       text        not null,
    person_sealed bytea       not null,
    origin        text        not null check (length(origin) = 6),
    skills        text[]      not null,
    fingerprint   bytea       not null,
    registered_at timestamptz not null,
    changed_at    timestamptz not null
);
create index worker_by_enterprise on worker (enterprise_id, registered_at, worker_id);

-- Applications to resume. The plan is what the enterprise wrote; the tier and the policy are how it was routed.
create table resumption_application (
    application_id uuid        primary key,
    enterprise_id  uuid        not null references enterprise,
    version        bigint      not null check (version >= 1),
    state          text        not null check (state in ('APPLIED', 'APPROVED', 'REJECTED')),
    tier           text        not null check (tier in ('TOWN', 'DISTRICT', 'CITY')),
    tier_policy    text        not null,
    town           text        not null,
    planned_return integer     not null,
    masks_in_stock integer     not null,
    isolation_room boolean     not null,
    canteen_plan   text        not null,
    planned_start  date        not null,
    applied_at     timestamptz not null,
    applied_by     text        not null,
    decided_at     timestamptz,
    decided_by     text,
    reasons        text[]      not null default '{}'
);
create index resumption_by_enterprise on resumption_application (enterprise_id, applied_at desc);
create index resumption_worklist on resumption_application (state, applied_at, application_id);
create index resumption_worklist_of_town on resumption_application (town, state, applied_at, application_id);
-- The rule 'one application at a time' and 'approved once', held by the database too.
create unique index resumption_one_open on resumption_application (enterprise_id) where state in ('APPLIED', 'APPROVED');
