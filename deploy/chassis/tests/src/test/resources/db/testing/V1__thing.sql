-- What the chassis's own tests write from handlers.
create table thing (
    thing_id uuid not null,
    count    bigint not null,
    position bigint generated always as identity
);
create index thing_by_id on thing (thing_id);
