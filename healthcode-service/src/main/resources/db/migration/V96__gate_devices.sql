-- What a gate stands on: a phone or tablet with the gate page, or another maker's system. A page's device has two keys of
-- its own, of which we know the public halves: it signs what it uploads, and what it is given is sealed for it.
create table gate_device (
    device_id       uuid primary key,
    enterprise_id   uuid        not null,
    name            text        not null,
    kind            text        not null check (kind in ('PAGE', 'SYSTEM')),
    state           text        not null check (state in ('INVITED', 'ENROLLED', 'REVOKED')),
    edition         integer     not null default 1,
    invitation_hash bytea,
    invited_until   timestamptz,
    signing_key     bytea,
    sealing_key     bytea,
    added_at        timestamptz not null,
    added_by        text        not null,
    enrolled_at     timestamptz,
    revoked_at      timestamptz,
    revoked_by      text,
    last_sync_at    timestamptz,
    last_upload_at  timestamptz,
    clock_skew_ms   bigint,
    refused         integer     not null default 0,
    refused_at      timestamptz,
    check ((state = 'REVOKED') = (revoked_at is not null)),
    check (state <> 'ENROLLED' or kind = 'SYSTEM' or (signing_key is not null and sealing_key is not null)),
    check (state <> 'INVITED' or invitation_hash is not null)
);

comment on column gate_device.refused is 'how often something in its name was refused after it was revoked';

create index gate_device_enterprise on gate_device (enterprise_id, added_at);
create unique index gate_device_invitation on gate_device (invitation_hash) where invitation_hash is not null;

-- Scans that a gate decided by itself: kept as it happened (outcome, reason), with what the rules say of it.
alter table gate_scan add column source text not null default 'ONLINE' check (source in ('ONLINE', 'OFFLINE', 'VENDOR'));
alter table gate_scan add column device_id uuid;
alter table gate_scan add column ruled_reason text;

comment on column gate_scan.ruled_reason is 'what the rules say where that is not the reason that the gate gave';
