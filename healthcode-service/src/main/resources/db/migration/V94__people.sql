-- A member of a family has no log-in: the guardian's acts for it. The subject is then made up from the person.
alter table registration add column guardian           text;
alter table registration add column saved_at           timestamptz;
alter table registration add column first_completed_at timestamptz;
alter table registration add column phone_index        bytea;
alter table registration add column phone_checked      boolean not null default false;
alter table registration add column phone_contested    boolean not null default false;
alter table registration add column closed_at          timestamptz;
update registration set phone_checked = true, first_completed_at = completed_at;

create index registration_guardian on registration (guardian) where guardian is not null;
create index registration_started on registration (started_at);
create index registration_phone on registration (phone_index, started_at) where phone_index is not null;
create index registration_phone_new on registration (person_id) where not phone_checked;

comment on column registration.saved_at is 'when answers were first saved to be finished later';
comment on column registration.phone_index is 'keyed hash of the phone, to find who else gave the same';
comment on column registration.closed_at is 'an official found that the person has another record';

-- What a record said before it was corrected, and who held it. Only added to.
create table registration_history (
    person_id  uuid        not null references registration (person_id),
    changed_at timestamptz not null,
    what       text        not null check (what in ('CONTACT', 'DECLARATION', 'HOLDER')),
    changed_by text        not null,
    entry_id   uuid primary key,
    sealed     bytea
);

create index registration_history_person on registration_history (person_id, changed_at desc);

comment on column registration_history.sealed is 'what was there before, as JSON';

-- Two claim one record or one phone number. An official decides; it can be undone.
create table registration_claim (
    claim_id     uuid primary key,
    kind         text        not null check (kind in ('DOCUMENT', 'FAMILY', 'PHONE')),
    person_id    uuid        not null references registration (person_id),
    other_id     uuid references registration (person_id),
    holder       text        not null,
    guardian     text,
    claimant     text        not null,
    town         text,
    name_sealed  bytea,
    phone_sealed bytea,
    words_sealed bytea,
    state        text        not null check (state in ('OPEN', 'DECIDED', 'UNDONE')),
    outcome      text check (outcome in ('CLAIMANT', 'HOLDER', 'BOTH', 'DUPLICATE')),
    edition      integer     not null default 1,
    filed_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    undone_at    timestamptz,
    undone_by    text,
    check ((kind = 'PHONE') = (other_id is not null)),
    check ((state = 'OPEN') = (outcome is null)),
    check ((outcome is null) = (decided_by is null)),
    check ((state = 'UNDONE') = (undone_by is not null))
);

create unique index registration_claim_open on registration_claim (person_id, claimant) where state = 'OPEN';
create index registration_claim_filed on registration_claim (filed_at desc, claim_id desc);
create index registration_claim_claimant on registration_claim (claimant);
create index registration_claim_holder on registration_claim (holder);
