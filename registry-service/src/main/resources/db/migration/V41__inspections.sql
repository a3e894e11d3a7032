-- Inspection teams. Jurisdiction: towns by code and parks by name; a park's team goes before the town's.
create table inspection_team (
    team_id    uuid        primary key,
    version    bigint      not null check (version >= 1),
    name       text        not null unique,
    towns      text[]      not null,
    parks      text[]      not null,
    changed_at timestamptz not null
);
-- An official is in one team: the primary key says so. The one with the lowest place leads.
create table inspection_member (
    subject text    primary key references officer,
    team_id uuid    not null references inspection_team on delete cascade,
    place   integer not null
);
create index inspection_member_by_team on inspection_member (team_id, place);

-- Where enterprises are, as far as somebody has said so. Coordinates are WGS 84, degrees.
create table inspection_place (
    enterprise_id uuid             primary key references enterprise,
    park          text,
    latitude      double precision check (latitude between -90 and 90),
    longitude     double precision check (longitude between -180 and 180),
    check ((latitude is null) = (longitude is null))
);

-- A round in which every enterprise, or every one of a town, is visited. Spread into tasks step by step.
create table inspection_survey (
    survey_id  uuid        primary key,
    title      text        not null,
    town       text,
    due_at     timestamptz not null,
    after_name text,
    after_id   uuid,
    spread     boolean     not null default false,
    tasks      integer     not null default 0,
    created_by text        not null,
    created_at timestamptz not null
);

create table inspection_task (
    task_id        uuid        primary key,
    version        bigint      not null check (version >= 1),
    enterprise_id  uuid        not null references enterprise,
    town           text        not null,
    kind           text        not null check (kind in ('APPLICATION', 'ORDER', 'SURVEY')),
    application_id uuid,
    survey_id      uuid        references inspection_survey,
    state          text        not null
        check (state in ('OPEN', 'ASSIGNED', 'FOLLOW_UP', 'PASSED', 'FAILED', 'CANCELLED')),
    team_id        uuid        references inspection_team,
    reason         text,
    created_at     timestamptz not null,
    due_at         timestamptz not null,
    escalations    integer     not null default 0,
    -- the day for which somebody has drawn it, and who
    planned_on     date,
    visitor        text,
    settled_at     timestamptz,
    check ((kind = 'APPLICATION') = (application_id is not null)),
    check (state <> 'ASSIGNED' or team_id is not null)
);
create index inspection_task_list on inspection_task (state, due_at, task_id);
create index inspection_task_of_team on inspection_task (team_id, due_at, task_id) where state in ('ASSIGNED', 'FOLLOW_UP');
create index inspection_task_of_enterprise on inspection_task (enterprise_id, created_at desc);
create index inspection_task_of_day on inspection_task (visitor, planned_on);
-- One open task for each application, and one open survey for each enterprise.
create unique index inspection_one_for_application on inspection_task (application_id)
    where state in ('OPEN', 'ASSIGNED', 'FOLLOW_UP');
create unique index inspection_one_survey on inspection_task (enterprise_id)
    where kind = 'SURVEY' and state in ('OPEN', 'ASSIGNED', 'FOLLOW_UP');

-- Notes are sealed together (context inspection_visit/notes/<id>): people type what they see, and may type names.
create table inspection_visit (
    visit_id      uuid        primary key,
    task_id       uuid        not null references inspection_task,
    enterprise_id uuid        not null,
    visitor       text        not null,
    checklist     text        not null,
    conclusion    text        not null check (conclusion in ('PASSED', 'FOLLOW_UP', 'FAILED')),
    notes_sealed  bytea,
    visited_at    timestamptz not null,
    received_at   timestamptz not null
);
create index inspection_visit_of_task on inspection_visit (task_id, visited_at desc);
create table inspection_finding (
    visit_id uuid    not null references inspection_visit,
    place    integer not null,
    item     text    not null,
    outcome  text    not null check (outcome in ('OK', 'TO_MEND', 'NOT_APPLICABLE')),
    mend_by  date,
    primary key (visit_id, place)
);
create table surveyed_need (
    visit_id   uuid    not null references inspection_visit,
    place      integer not null,
    occupation text    not null,
    number     integer not null check (number > 0),
    urgent     boolean not null,
    primary key (visit_id, place)
);
create table surveyed_origin (
    visit_id uuid    not null references inspection_visit,
    place    integer not null,
    division text    not null check (length(division) = 6),
    able     integer not null check (able >= 0),
    unable   integer not null check (unable >= 0),
    primary key (visit_id, place)
);
