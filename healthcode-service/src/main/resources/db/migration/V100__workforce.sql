-- Who lives in an employer's dormitory, and the temperatures that are taken there twice a day.
create table dormitory_resident (
    worker_id     uuid        primary key,
    enterprise_id uuid        not null,
    dormitory     text        not null check (length(dormitory) between 1 and 60),
    since         timestamptz not null,
    noted_by      text        not null
);

create index dormitory_resident_enterprise on dormitory_resident (enterprise_id, dormitory, worker_id);

create table dormitory_temperature (
    worker_id     uuid        not null,
    taken_at      timestamptz not null,
    enterprise_id uuid        not null,
    local_day     date        not null,
    slot          text        not null check (slot in ('MORNING', 'EVENING')),
    sealed        bytea       not null,
    fever         boolean     not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    primary key (worker_id, taken_at)
);

comment on column dormitory_temperature.sealed is 'the temperature; in clear stands only whether it was a fever';

create index dormitory_temperature_day on dormitory_temperature (enterprise_id, local_day, worker_id);

-- Who looked at somebody's health: one row per person, day, log-in and kind of look, which only counts up.
create table health_look (
    person_id     uuid        not null,
    looked_on     date        not null,
    looker        text        not null,
    kind          text        not null,
    enterprise_id uuid,
    times         integer     not null default 1,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    primary key (person_id, looked_on, looker, kind)
);

comment on column health_look.looker is 'subject of the log-in; the person is told the enterprise, the auditor the subject';

-- An employer's view of its own workers joins what three features keep: who works there, the colour, the dormitory.
create view worker_health as
select e.enterprise_id, e.worker_id, s.colour, s.since, d.dormitory
from employment e
left join standing s on s.person_id = e.worker_id
left join dormitory_resident d on d.worker_id = e.worker_id and d.enterprise_id = e.enterprise_id;
