-- Who may overrule a gate. The name and the PIN's verifier stay here; the verifier goes to enrolled devices in the sealed pack.
create table gate_supervisor (
    supervisor_id uuid primary key,
    enterprise_id uuid        not null,
    name_sealed   bytea       not null,
    salt          bytea       not null,
    verifier      bytea       not null,
    failures      integer     not null default 0,
    locked_until  timestamptz,
    added_at      timestamptz not null,
    added_by      text        not null,
    dismissed_at  timestamptz
);

comment on column gate_supervisor.verifier is 'PBKDF2-HMAC-SHA256 of the PIN';

create index gate_supervisor_enterprise on gate_supervisor (enterprise_id) where dismissed_at is null;

-- What a supervisor decided otherwise than the gate. The scan stays as it was.
create table gate_override (
    enterprise_id uuid        not null,
    scan_id       uuid        not null,
    supervisor_id uuid        not null references gate_supervisor,
    outcome       text        not null check (outcome in ('PASSED', 'REFUSED')),
    overruled     text        not null,
    reason_sealed bytea       not null,
    source        text        not null check (source in ('ONLINE', 'OFFLINE')),
    device_id     uuid,
    overridden_at timestamptz not null,
    received_at   timestamptz not null,
    primary key (enterprise_id, scan_id),
    foreign key (enterprise_id, scan_id) references gate_scan
);
