-- The whole course of an application: returning, inspecting, suspending; whose turn it is and until when; conditions.
alter table resumption_application drop constraint resumption_application_state_check;
alter table resumption_application
    add constraint resumption_application_state_check check (state in
        ('APPLIED', 'RETURNED', 'INSPECTING', 'APPROVED', 'REJECTED', 'SUSPENDED', 'WITHDRAWN')),
    -- what the rules found missing, as kind:needed
    add column missing text[] not null default '{}',
    add column inspection text not null default 'NOT_ASKED'
        check (inspection in ('NOT_ASKED', 'ASKED', 'PASSED', 'FAILED')),
    add column holder text not null default 'NOBODY'
        check (holder in ('ENTERPRISE', 'TOWN', 'DISTRICT', 'CITY', 'NOBODY')),
    add column holder_since timestamptz,
    add column due_at timestamptz,
    add column overdue boolean not null default false,
    add column course_policy text not null default '';
update resumption_application set holder_since = coalesce(decided_at, applied_at);
-- What waits already gets a day from now on.
update resumption_application set holder = tier, due_at = now() + interval '24 hours' where state = 'APPLIED';
insert into due_clock (kind, subject, due_at, next_try)
    select 'resumption', application_id, due_at, due_at from resumption_application where state = 'APPLIED';
alter table resumption_application
    alter column holder_since set not null, alter column holder drop default, alter column course_policy drop default;

-- One application at a time, held by the database too: an enterprise has at most one that is not at its end.
drop index resumption_one_open;
create unique index resumption_one_open on resumption_application (enterprise_id)
    where state in ('APPLIED', 'RETURNED', 'INSPECTING', 'APPROVED', 'SUSPENDED');
-- Worklists: what runs out first comes first.
create index resumption_due on resumption_application (holder, due_at, application_id) where holder <> 'NOBODY';
create index resumption_due_of_town on resumption_application (town, due_at, application_id) where holder <> 'NOBODY';

-- Every move of an application. Who made it is kept; applicants are told only what they are.
create table resumption_step (
    application_id uuid        not null references resumption_application,
    version        bigint      not null check (version >= 1),
    move           text        not null,
    by_party       text        not null,
    by_town        text,
    by_subject     text        not null,
    state          text        not null,
    tier           text        not null,
    holder         text        not null,
    made_at        timestamptz not null,
    due_at         timestamptz,
    overdue        boolean     not null,
    reasons        text[]      not null,
    missing        text[]      not null,
    cause          text,
    course_policy  text        not null,
    primary key (application_id, version)
);
insert into resumption_step
    select application_id, 1, 'APPLY', 'ENTERPRISE', null, applied_by, 'APPLIED', tier, tier, applied_at, due_at, false,
        '{}', '{}', null, ''
    from resumption_application;
insert into resumption_step
    select application_id, version, case state when 'APPROVED' then 'APPROVE' else 'REJECT' end,
        case tier when 'TOWN' then 'TOWN' else 'DISTRICT' end, case tier when 'TOWN' then town end, decided_by, state,
        tier, 'NOBODY', decided_at, null, false, reasons, '{}', null, ''
    from resumption_application where state in ('APPROVED', 'REJECTED') and decided_by is not null;

-- Conditions of an approval.
create table resumption_condition (
    application_id uuid        not null references resumption_application,
    number         integer     not null check (number >= 1),
    what           text        not null,
    until          date        not null,
    state          text        not null check (state in ('OPEN', 'MET', 'WAIVED')),
    reported_at    timestamptz,
    settled_at     timestamptz,
    note           text        not null,
    primary key (application_id, number)
);

-- Who did what stands in the steps.
alter table resumption_application drop column applied_by, drop column decided_by;
