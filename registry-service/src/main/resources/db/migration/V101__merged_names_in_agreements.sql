-- What an agreement said of a record that became an alias of another of the same person: undoing the merge gives it back.
create table labour_merged_naming (
    pair_id      uuid    not null references worker_pair,
    agreement_id uuid    not null references labour_agreement,
    alias        uuid    not null references worker,
    survivor     uuid    not null references worker,
    answer       text    not null check (answer in ('ASKED', 'CONSENTED', 'DECLINED')),
    answered_at  timestamptz,
    via          text    check (via in ('SELF', 'PAPER', 'PHONE')),
    both_named   boolean not null,
    primary key (pair_id, agreement_id)
);
