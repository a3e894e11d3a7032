-- Things that go through versions: requests for help, labour entries and agreements, visits, reports, temperatures in
-- dormitories, hand-overs. One row holds the newest version; fields are the few that are counted by.
CREATE TABLE matter (
    kind          text        NOT NULL,
    id            text        NOT NULL,
    version       bigint      NOT NULL,
    at            timestamptz NOT NULL,
    enterprise_id uuid,
    fields        jsonb       NOT NULL,
    PRIMARY KEY (kind, id)
) WITH (fillfactor = 80);
CREATE INDEX matter_enterprise ON matter (enterprise_id, kind);
CREATE INDEX matter_day ON matter ((fields ->> 'day')) WHERE kind IN ('DAILY_REPORT', 'DORMITORY_TEMPERATURE');
