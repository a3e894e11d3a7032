-- Who needs people and who can lend them, and what was agreed of it.
CREATE TABLE labour_entry (
    id            uuid PRIMARY KEY,
    version       bigint  NOT NULL,
    enterprise_id uuid    NOT NULL,
    surplus       boolean NOT NULL,
    open          boolean NOT NULL,
    occupation    text    NOT NULL,
    people        integer NOT NULL,
    first_day     date    NOT NULL,
    last_day      date    NOT NULL,
    town          text    NOT NULL,
    -- one a line, in ascending order
    skills        text    NOT NULL
);

CREATE TABLE labour_agreement (
    id           uuid PRIMARY KEY,
    version      bigint,
    surplus_id   uuid,
    lender_id    uuid,
    borrower_id  uuid,
    people       integer,
    first_day    date,
    return_on    date,
    concluded_at timestamptz,
    ended_at     timestamptz
);
CREATE INDEX labour_agreement_surplus ON labour_agreement (surplus_id);

-- Where a charter departs from, as a county of GB/T 2260; what was announced before has none until it is told again.
ALTER TABLE charter ADD COLUMN origin_division text;

-- Advice that was shown, from its first showing on. Kept, and never needed for a figure: what came of it follows from it and
-- the facts.
CREATE TABLE advice_given (
    enterprise_id uuid        NOT NULL,
    kind          text        NOT NULL,
    subject       text        NOT NULL,
    given_at      timestamptz NOT NULL,
    people        integer     NOT NULL,
    PRIMARY KEY (enterprise_id, kind, subject)
);
CREATE INDEX advice_given_at ON advice_given (given_at DESC, enterprise_id, kind, subject);
