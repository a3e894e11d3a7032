-- Versions of the colour rules: drafted by one district official, published by another, in force from a moment on.
-- Nothing of a published version changes: what coloured someone stays to be read.
create table colour_rules (
    version          text primary key check (version ~ '^[a-z0-9][a-z0-9.-]{2,39}$'),
    state            text        not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    edition          integer     not null default 1,
    effective_from   timestamptz not null,
    listed_areas     text[]      not null,
    notice_hours     integer     not null check (notice_hours between 1 and 720),
    correction_hours integer     not null check (correction_hours between 0 and 72),
    summary_en       text        not null,
    summary_zh       text        not null,
    drafted_by       text        not null,
    drafted_at       timestamptz not null,
    approved_by      text,
    published_at     timestamptz,
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    check ((approved_by is null) = (published_at is null)),
    check (state <> 'PUBLISHED' or approved_by is not null),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint second_person check (approved_by <> drafted_by)
);

create unique index colour_rules_effective on colour_rules (effective_from) where state = 'PUBLISHED';

create table colour_rule (
    version   text    not null references colour_rules,
    cause     text    not null,
    colour    text    not null check (colour in ('GREEN', 'YELLOW', 'RED')),
    days      integer not null check (days between 0 and 60),
    check_ins boolean not null,
    primary key (version, cause),
    check ((colour = 'GREEN') = (days = 0))
);

comment on column colour_rule.check_ins is 'whether only days with a normal check-in count';

-- How far a version that took effect has been applied to people; done_at when to all.
create table colour_rules_applied (
    version   text primary key references colour_rules,
    up_to     uuid,
    looked_at bigint not null default 0,
    changed   bigint not null default 0,
    done_at   timestamptz
);

-- The rules until now, and the same with daily check-ins from now on.
insert into colour_rules (version, state, effective_from, listed_areas, notice_hours, correction_hours, summary_en,
                          summary_zh, drafted_by, drafted_at, approved_by, published_at)
values ('colour-2020-02.1', 'PUBLISHED', '2020-02-11 00:00+08', '{42}', 24, 24,
        'Red counts 14 days and yellow 7; then the code is green again.',
        '红码 14 天、黄码 7 天，期满转绿码。',
        'disease-control', '2020-02-10 00:00+08', 'district-command', '2020-02-10 00:00+08'),
       ('colour-2020-02.2', 'PUBLISHED', date_trunc('second', now()), '{42}', 24, 24,
        'As before, and each of the 14 or 7 days needs a normal daily check-in; a day without one puts the end off by a day.',
        '红码 14 天、黄码 7 天，每天须健康打卡且正常，才转绿码；漏打卡或异常的，每天顺延一天。',
        'disease-control', date_trunc('second', now()), 'district-command', date_trunc('second', now()));

insert into colour_rule
select v, c.cause, c.colour, c.days, v = 'colour-2020-02.2'
from unnest(array['colour-2020-02.1', 'colour-2020-02.2']) v
         cross join (values ('DECLARED_SYMPTOMS', 'YELLOW', 7),
                            ('STAYED_IN_LISTED_AREA', 'YELLOW', 7),
                            ('DECLARED_CONTACT', 'RED', 14),
                            ('CLOSE_CONTACT', 'RED', 14),
                            ('QUARANTINE_ORDERED', 'RED', 14),
                            ('CONFIRMED_CASE', 'RED', 14)) c (cause, colour, days);

insert into colour_rules_applied (version, done_at) values ('colour-2020-02.1', now());

create function colour_rules_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then
        raise exception 'versions of the colour rules are never deleted';
    end if;
    if old.state <> 'DRAFT' and (new.state <> 'WITHDRAWN' or old.state = 'WITHDRAWN'
            or old.effective_from <= clock_timestamp()
            or (old.version, old.effective_from, old.listed_areas, old.notice_hours, old.correction_hours)
               is distinct from (new.version, new.effective_from, new.listed_areas, new.notice_hours, new.correction_hours)) then
        raise exception 'published colour rules can only be withdrawn, and only before they take effect';
    end if;
    return new;
end $$;

create trigger colour_rules_guard before update or delete on colour_rules
    for each row execute function colour_rules_guard();
create trigger colour_rules_keep before truncate on colour_rules
    for each statement execute function colour_rules_guard();

create function colour_rule_guard() returns trigger language plpgsql as $$
begin
    if (select state from colour_rules where version = coalesce(new.version, old.version)) <> 'DRAFT' then
        raise exception 'published colour rules do not change';
    end if;
    return coalesce(new, old);
end $$;

create trigger colour_rule_guard before insert or update or delete on colour_rule
    for each row execute function colour_rule_guard();

-- Facts get an id to be named by, their source, and what is not ruled: a colour set by hand, a cause that an appeal lifts.
alter table colour_fact add column fact_id bigint generated always as identity;
alter table colour_fact add column area text not null default '';
alter table colour_fact add column source text not null default 'agency:unknown';
alter table colour_fact add column colour text check (colour in ('GREEN', 'YELLOW', 'RED'));
alter table colour_fact add column lifts text;
update colour_fact set source = 'declaration' where declaration > 0;
alter table colour_fact drop constraint colour_fact_pkey;
alter table colour_fact add primary key (fact_id);
alter table colour_fact add check ((cause = 'SET_BY_HAND') = (colour is not null));
alter table colour_fact add check (colour is null or until_time > from_time);
alter table colour_fact add check ((cause = 'APPEAL_GRANTED') = (lifts is not null));
create unique index colour_fact_once on colour_fact (person_id, cause, from_time, declaration, area);

comment on column colour_fact.source is 'declaration, agency: and the publisher, hand: or appeal: and the id of the decision';
comment on column colour_fact.area is 'division of a stay; empty where it was recorded before areas were, and then listed';
comment on column colour_fact.until_time is 'end of a colour set by hand; for others the rules say';

create function colour_record_guard() returns trigger language plpgsql as $$
begin
    raise exception 'the record of colours and their causes is only added to';
end $$;

create function colour_fact_guard() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is null and new.withdrawn_at is not null then
        old.withdrawn_at := new.withdrawn_at;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'the record of colours and their causes is only added to';
end $$;

create trigger colour_fact_guard before update on colour_fact
    for each row execute function colour_fact_guard();
create trigger colour_fact_stay before delete on colour_fact
    for each row execute function colour_record_guard();
create trigger colour_fact_keep before truncate on colour_fact
    for each statement execute function colour_record_guard();

-- One check-in a day. How the person was is sealed; that all was normal, or not, is what the rules work on.
create table check_in (
    person_id uuid        not null,
    day       date        not null,
    normal    boolean     not null,
    sealed    bytea       not null,
    made_at   timestamptz not null,
    primary key (person_id, day)
);

-- Every colour that was issued, with its cause on record and the rules it follows from. Only added to.
create table colour_issued (
    person_id    uuid        not null,
    version      integer     not null check (version > 0),
    colour       text        not null check (colour in ('GREEN', 'YELLOW', 'RED')),
    cause        text        not null,
    fact_id      bigint references colour_fact,
    rule_version text        not null references colour_rules,
    until        timestamptz,
    issued_at    timestamptz not null,
    primary key (person_id, version),
    constraint recorded_cause check ((cause = 'NOTHING_DECLARED') = (fact_id is null))
);

alter table standing add column fact_id bigint;

-- What people have already: the fact of the cause that lasts longest, or for days that are over the last that lapsed.
insert into colour_issued
select s.person_id, s.version, s.colour, s.cause, f.fact_id, s.rule_version, s.until, s.since
from standing s
         left join lateral (select fact_id
                            from colour_fact f
                            where f.person_id = s.person_id
                              and (f.cause = s.cause or s.cause = 'DAYS_COMPLETED')
                            order by f.withdrawn_at is not null, f.until_time desc nulls last, f.fact_id desc
                            limit 1) f on s.cause <> 'NOTHING_DECLARED'
where s.colour is not null
  and (s.cause = 'NOTHING_DECLARED' or f.fact_id is not null)
  and exists (select from colour_rules r where r.version = s.rule_version);

update standing s set fact_id = i.fact_id
from colour_issued i
where i.person_id = s.person_id and i.version = s.version and i.fact_id is not null;

create trigger colour_issued_keep before update or delete on colour_issued
    for each row execute function colour_record_guard();
create trigger colour_issued_whole before truncate on colour_issued
    for each statement execute function colour_record_guard();

-- Nothing turns a colour without a recorded cause. A colour is issued for a fact of the same person, of that cause, or
-- for a complete declaration; and a standing has the colour that was issued.
create function colour_issued_guard() returns trigger language plpgsql as $$
begin
    if new.fact_id is null then
        if not exists (select from registration where person_id = new.person_id and version > 0) then
            raise exception 'no colour without a cause: this person has no complete declaration';
        end if;
    elsif not exists (select from colour_fact f
                      where f.fact_id = new.fact_id and f.person_id = new.person_id
                        and (f.cause = new.cause or (new.cause = 'DAYS_COMPLETED' and new.colour = 'GREEN'))) then
        raise exception 'no colour without a cause: the fact is of another person or cause';
    end if;
    return new;
end $$;

create trigger colour_issued_guard before insert on colour_issued
    for each row execute function colour_issued_guard();

create function standing_guard() returns trigger language plpgsql as $$
begin
    if not exists (select from colour_issued i
                   where i.person_id = new.person_id and i.version = new.version and i.colour = new.colour
                     and i.cause = new.cause and i.fact_id is not distinct from new.fact_id) then
        raise exception 'no colour without a cause: it was not issued';
    end if;
    return null;
end $$;

create trigger standing_guard_insert after insert on standing
    for each row when (new.colour is not null) execute function standing_guard();
create trigger standing_guard_update after update on standing
    for each row when (new.colour is not null and (old.colour, old.cause, old.version, old.fact_id)
                       is distinct from (new.colour, new.cause, new.version, new.fact_id))
    execute function standing_guard();
