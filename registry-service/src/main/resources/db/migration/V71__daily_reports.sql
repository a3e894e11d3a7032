-- Daily reports: what counts, and every version with who filed it and why. Nothing is about a person: numbers, kinds and a
-- note of what is missing.
create table daily_report (
    enterprise_id  uuid        not null references enterprise,
    day            date        not null,
    version        bigint      not null check (version >= 1),
    on_duty        integer     not null check (on_duty >= 0),
    output_percent integer     not null check (output_percent between 0 and 300),
    missing        text[]      not null,
    note           text,
    headcount      integer     not null,
    by_official    boolean     not null,
    reason         text,
    reported_at    timestamptz not null,
    primary key (enterprise_id, day)
);
create index daily_report_of_day on daily_report (day, enterprise_id);

create table daily_report_version (
    enterprise_id  uuid        not null,
    day            date        not null,
    version        bigint      not null,
    on_duty        integer     not null,
    output_percent integer     not null,
    missing        text[]      not null,
    note           text,
    headcount      integer     not null,
    by_official    boolean     not null,
    reason         text,
    reported_at    timestamptz not null,
    reported_by    text        not null,
    primary key (enterprise_id, day, version),
    foreign key (enterprise_id, day) references daily_report
);

-- The last day whose enterprises were reminded, and whose officials were told. One row each, whatever the number of
-- enterprises: a day is one sweep, not 48,121 clocks.
create table daily_sweep (
    kind text primary key check (kind in ('REMIND', 'TELL')),
    day  date not null
);

-- Who owes a report, from the day on which it was approved. All that daily reports read of others' tables, in one place;
-- in SQL, since lists and sweeps go over all enterprises at once.
create view daily_reporter as
    select e.enterprise_id, e.name, e.town, e.headcount, a.decided_at as resumed_at
    from resumption_application a join enterprise e using (enterprise_id)
    where a.state = 'APPROVED';
