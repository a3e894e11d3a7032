-- What officials were alerted to, those alerts that are over too. Kept: who was told what is not told again.
CREATE TABLE alert (
    id           uuid PRIMARY KEY,
    rule         text        NOT NULL,
    rule_version text        NOT NULL,
    subject      text        NOT NULL,
    town         text,
    raised_at    timestamptz NOT NULL,
    as_of        timestamptz,
    raised       jsonb       NOT NULL,
    latest       jsonb       NOT NULL,
    ended_at     timestamptz
);
CREATE UNIQUE INDEX alert_open ON alert (rule, subject) WHERE ended_at IS NULL;
CREATE INDEX alert_raised_at ON alert (raised_at DESC, id DESC);
