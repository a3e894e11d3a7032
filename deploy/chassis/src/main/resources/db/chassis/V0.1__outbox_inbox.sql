-- Events that left with the transaction that caused them, until the relay has brought them to Kafka.
create table outbox (
    -- The order of sending. A sequence, not the event's id: it does not depend on the replicas' clocks.
    id          bigint generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    source      text        not null,
    occurred_at timestamptz not null,
    traceparent text,
    -- JSON as sent, byte for byte.
    data        bytea       not null,
    created_at  timestamptz not null default clock_timestamp()
) with (
    -- A queue: rows live for milliseconds. Left to the usual thresholds, the relay would wade through dead rows.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 100000,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 100000
);
-- Already compact JSON of a few hundred bytes: trying to compress it costs more than it saves.
alter table outbox alter column data set storage external;

-- Events already taken: (source, id) makes a CloudEvent unique.
create table inbox (
    source      text        not null,
    id          text        not null,
    received_at timestamptz not null default now(),
    primary key (source, id)
) with (
    autovacuum_vacuum_scale_factor = 0.05,
    autovacuum_vacuum_insert_scale_factor = 0.2
);
-- Rows arrive in the order of this column, so a block range index of a few kilobytes finds the old ones.
create index inbox_received_at on inbox using brin (received_at);

-- Records that could not be taken, with their reason, until an operator has replayed or discarded them.
create table dead_letter (
    id             uuid        primary key,
    topic          text        not null,
    partition      integer     not null,
    record_offset  bigint      not null,
    recorded_at    timestamptz not null,
    -- Key, headers and body may be personal: sealed together.
    sealed_record  bytea       not null,
    -- Bytes of the body as it came; more than what was kept if truncated.
    body_size      integer     not null,
    truncated      boolean     not null,
    source         text,
    event_id       text,
    -- Whether (source, event_id) is in the inbox on behalf of this letter.
    in_inbox       boolean     not null,
    traceparent    text,
    reason         text        not null,
    detail         text        not null,
    state          text        not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
    created_at     timestamptz not null default now(),
    settled_at     timestamptz,
    settled_by     text,
    settled_reason text,
    mended         boolean     not null default false,
    check ((state = 'OPEN') = (settled_at is null)),
    -- A record that comes again is the same letter. With its time, as offsets start anew when a topic is recreated.
    unique (topic, partition, record_offset, recorded_at)
);
create index dead_letter_open on dead_letter (id) where state = 'OPEN';
