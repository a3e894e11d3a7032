-- What transport tells of the bus that an agreement asked for. Its events may come in any order.
create table labour_bus (
    agreement_id uuid        primary key references labour_agreement,
    charter_id   uuid        not null unique,
    name         text        not null,
    seats        integer     not null,
    departure_at timestamptz not null,
    announced_at timestamptz not null
);
-- Of workers who are named in some agreement only.
create table labour_bus_rider (
    charter_id uuid not null,
    worker_id  uuid not null references worker,
    boarded_at timestamptz,
    arrived_at timestamptz,
    primary key (charter_id, worker_id)
);
