-- Of whom transport was told, with a keyed hash of what it was told; the data itself is in the worker and the enterprise.
create table identity_told (
    kind        text        not null check (kind in ('WORKER', 'ENTERPRISE')),
    subject     uuid        not null,
    version     bigint      not null check (version > 0),
    fingerprint bytea       not null,
    told_at     timestamptz not null,
    primary key (kind, subject)
);
