-- Groups travel together or not at all; nominations can be taken back; a worker may board at any stop but the last.
ALTER TABLE nomination
    ADD COLUMN stop            integer NOT NULL DEFAULT 1 CHECK (stop > 0),
    ADD COLUMN group_id        uuid,
    ADD COLUMN rest_may_travel boolean NOT NULL DEFAULT false,
    ADD COLUMN ended_at        timestamptz,
    ADD COLUMN withdrawal      text CHECK (withdrawal IN ('ENTERPRISE', 'OFFICIAL', 'GROUP')),
    DROP CONSTRAINT nomination_status_check,
    ADD CONSTRAINT nomination_status_check CHECK (status IN
        ('SEATED', 'WAITING', 'REFUSED', 'TRAVELS', 'TRAVELLED', 'LEFT_OUT', 'CANCELLED', 'WITHDRAWN')),
    ADD CONSTRAINT nomination_withdrawn_says_why CHECK ((status = 'WITHDRAWN') = (withdrawal IS NOT NULL));
CREATE INDEX nomination_of_group ON nomination (group_id) WHERE group_id IS NOT NULL;
-- Two replicas look every few seconds for charters in whose waiting list a group waits.
CREATE INDEX nomination_groups_waiting ON nomination (charter_id) WHERE status = 'WAITING' AND group_id IS NOT NULL;
CREATE INDEX nomination_of_worker ON nomination (worker_id, nominated_at DESC);
