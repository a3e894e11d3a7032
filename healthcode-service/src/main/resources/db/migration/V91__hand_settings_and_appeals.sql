-- Where a worker's employer is: an appeal goes to that town first.
alter table employment add column town text;

-- A colour that a district official asks to be set by hand, and another approves or refuses. The reason is sealed.
create table hand_setting (
    setting_id    uuid primary key,
    person_id     uuid        not null,
    colour        text        not null check (colour in ('GREEN', 'YELLOW', 'RED')),
    cited_cause   text        not null,
    reason_sealed bytea       not null,
    until         timestamptz not null,
    state         text        not null check (state in ('ASKED', 'APPROVED', 'REFUSED')),
    edition       integer     not null default 1,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    check ((state = 'ASKED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (until > asked_at),
    constraint second_person check (decided_by <> asked_by)
);

create index hand_setting_asked on hand_setting (asked_at desc, setting_id desc);
create unique index hand_setting_one_open on hand_setting (person_id) where state = 'ASKED';

-- An appeal against a colour. What the holder writes, and the answer, are sealed.
create table appeal (
    appeal_id     uuid primary key,
    person_id     uuid        not null,
    town          text,
    colour        text        not null,
    cause         text        not null,
    source        text        not null,
    rule_version  text        not null,
    code_version  integer     not null,
    text_sealed   bytea       not null,
    level         text        not null check (level in ('TOWN', 'DISTRICT')),
    state         text        not null check (state in ('OPEN', 'GRANTED', 'REJECTED')),
    edition       integer     not null default 1,
    filed_at      timestamptz not null,
    due_at        timestamptz not null,
    escalated_at  timestamptz,
    decided_by    text,
    decided_at    timestamptz,
    answer_sealed bytea,
    foreign key (person_id, code_version) references colour_issued,
    check (level = 'DISTRICT' or town is not null),
    check ((state = 'OPEN') = (decided_by is null and decided_at is null and answer_sealed is null))
);

create unique index appeal_one_open on appeal (person_id) where state = 'OPEN';
create index appeal_of_person on appeal (person_id, filed_at desc);
create index appeal_filed on appeal (filed_at desc, appeal_id desc);
create index appeal_due on appeal (due_at) where state = 'OPEN' and level = 'TOWN';

comment on column appeal.source is 'of the fact appealed against, as in colour_fact';

-- No fact by hand or by appeal without its decision: two officials for the one, a granted appeal for the other.
create function colour_decision_guard() returns trigger language plpgsql as $$
begin
    if new.cause = 'SET_BY_HAND' and not exists (
            select from hand_setting h
            where 'hand:' || h.setting_id = new.source and h.state = 'APPROVED' and h.person_id = new.person_id
              and h.colour = new.colour and h.until = new.until_time) then
        raise exception 'no colour by hand without two officials';
    end if;
    if new.cause = 'APPEAL_GRANTED' and not exists (
            select from appeal a
            where 'appeal:' || a.appeal_id = new.source and a.state = 'GRANTED' and a.person_id = new.person_id
              and a.cause = new.lifts) then
        raise exception 'no colour by appeal without one that was granted';
    end if;
    return new;
end $$;

create trigger colour_decision_guard before insert on colour_fact
    for each row when (new.cause in ('SET_BY_HAND', 'APPEAL_GRANTED')) execute function colour_decision_guard();
