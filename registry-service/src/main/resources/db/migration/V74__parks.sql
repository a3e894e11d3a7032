-- Parks are one thing for the whole registry, not only for help.
alter table help_park rename to park;
alter index help_park_by_town rename to park_by_town;

-- The park that an enterprise is in, one at most. It stays in the town of its enterprise: who moves away is in none.
create table enterprise_park (
    enterprise_id uuid        primary key references enterprise,
    park_id       uuid        references park,
    version       bigint      not null check (version >= 1),
    changed_at    timestamptz not null,
    changed_by    text        not null
);
create index enterprise_park_of on enterprise_park (park_id);
