-- Needs and surpluses. No contact in clear: a notice board shows the enterprise's name and town and nothing more.
create table labour_entry (
    entry_id      uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    side          text        not null check (side in ('NEED', 'SURPLUS')),
    version       bigint      not null check (version >= 1),
    state         text        not null check (state in ('POSTED', 'PARTLY_FILLED', 'FILLED', 'WITHDRAWN', 'EXPIRED')),
    occupation    text        not null,
    people        integer     not null check (people >= 1),
    shift         text        not null,
    from_day      date        not null,
    to_day        date        not null check (to_day >= from_day),
    town          text        not null,
    park          text,
    skills        text[]      not null,
    skilled       integer     not null,
    pay_per_day   integer,
    board         text        not null,
    training      boolean     not null,
    posted_at     timestamptz not null,
    posted_by     text        not null,
    changed_at    timestamptz not null
);
create index labour_entry_newest on labour_entry (side, posted_at desc, entry_id);
create index labour_entry_of_enterprise on labour_entry (enterprise_id, posted_at desc, entry_id);
create index labour_entry_open on labour_entry (posted_at, entry_id) where state in ('POSTED', 'PARTLY_FILLED');

-- Agreements of a lender, a borrower and, in labour_agreement_worker, each worker.
create table labour_agreement (
    agreement_id       uuid        primary key,
    version            bigint      not null check (version >= 1),
    state              text        not null check (state in ('PROPOSED', 'LENDER_SIGNED', 'BORROWER_SIGNED',
                           'AWAITING_CONSENT', 'ACTIVE', 'RETURNED', 'ENDED_EARLY', 'CANCELLED')),
    need_id            uuid        not null references labour_entry,
    surplus_id         uuid        not null references labour_entry,
    lender             uuid        not null references enterprise,
    borrower           uuid        not null references enterprise check (borrower <> lender),
    lender_town        text        not null,
    borrower_town      text        not null,
    people             integer     not null check (people >= 1),
    from_day           date        not null,
    return_on          date        not null check (return_on >= from_day),
    pay_per_day        integer     not null,
    insurer            text        not null check (insurer in ('LENDER', 'BORROWER')),
    board              text        not null,
    training_days      integer     not null,
    proposed_at        timestamptz not null,
    proposed_by        text        not null,
    lender_signed_at   timestamptz,
    borrower_signed_at timestamptz,
    concluded_at       timestamptz,
    ended_at           timestamptz,
    end_reason         text,
    rated_by_lender    boolean,
    rated_by_borrower  boolean,
    -- 0 not reminded, 1 reminded, 2 overdue, 3 escalated
    reminded           integer     not null default 0,
    -- The rule that nobody goes without both signatures, held by the database too.
    check (state not in ('AWAITING_CONSENT', 'ACTIVE', 'RETURNED', 'ENDED_EARLY')
           or (lender_signed_at is not null and borrower_signed_at is not null))
);
create index labour_agreement_newest on labour_agreement (proposed_at desc, agreement_id);
create index labour_agreement_of_lender on labour_agreement (lender, proposed_at desc);
create index labour_agreement_of_borrower on labour_agreement (borrower, proposed_at desc);
create index labour_agreement_of_need on labour_agreement (need_id);
create index labour_agreement_of_surplus on labour_agreement (surplus_id);
create index labour_agreement_due_back on labour_agreement (return_on) where state = 'ACTIVE';

create table labour_agreement_worker (
    agreement_id uuid    not null references labour_agreement,
    worker_id    uuid    not null references worker,
    position     integer not null,
    answer       text    not null check (answer in ('ASKED', 'CONSENTED', 'DECLINED')),
    answered_at  timestamptz,
    lent         boolean not null,
    primary key (agreement_id, worker_id),
    check (not lent or answer = 'CONSENTED')
);
create index labour_agreement_of_worker on labour_agreement_worker (worker_id);
-- A worker is lent to one enterprise at a time, whichever replica or agreement the second comes by.
create unique index labour_lent_once on labour_agreement_worker (worker_id) where lent;

-- Which log-in is which worker. First claim wins; both sides are unique.
create table labour_worker_login (
    subject   text        primary key,
    worker_id uuid        not null unique references worker,
    bound_at  timestamptz not null
);

-- One row: the market's version, and the one that proposals were last made of.
create table labour_market (
    singleton     boolean     primary key default true check (singleton),
    changed       bigint      not null,
    changed_at    timestamptz not null default clock_timestamp(),
    computed      bigint      not null,
    solving_until timestamptz
);
insert into labour_market (changed, computed) values (0, 0);

create table labour_proposal (
    need_id    uuid        not null references labour_entry,
    surplus_id uuid        not null references labour_entry,
    lender     uuid        not null,
    borrower   uuid        not null,
    people     integer     not null,
    from_day   date        not null,
    to_day     date        not null,
    kilometres integer     not null,
    skilled    integer     not null,
    points     bigint      not null,
    reasons    text        not null,
    primary key (need_id, surplus_id)
);
create index labour_proposal_of_surplus on labour_proposal (surplus_id);
create table labour_outlook (
    need_id uuid    primary key references labour_entry,
    open    integer not null,
    why_en  text    not null,
    why_zh  text    not null
);
create table labour_proposals_made (
    singleton boolean   primary key default true check (singleton),
    market  bigint      not null,
    weights text        not null,
    made_at timestamptz not null
);

-- Messages left at the notice board. Name, phone and words are sealed together (context labour/feedback/<id>).
create table labour_feedback (
    feedback_id   uuid        primary key,
    need_id       uuid        not null references labour_entry,
    enterprise_id uuid        not null,
    occupation    text        not null,
    sealed        bytea       not null,
    phone_index   bytea       not null,
    received_at   timestamptz not null
);
create index labour_feedback_of_need on labour_feedback (need_id, received_at desc);
create index labour_feedback_of_phone on labour_feedback (phone_index, received_at);
