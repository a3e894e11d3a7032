-- A scheme that runs can be prolonged: a longer term, under a number of its own, that those who are served are asked for. And
-- it is over when its provider closes.
alter table help_scheme
    add column longer_offer     integer check (longer_offer > offer),
    add column longer_ends_on   date check (longer_ends_on > ends_on),
    add column longer_answer_by timestamptz,
    add check (num_nulls(longer_offer, longer_ends_on, longer_answer_by) in (0, 3)),
    add check (longer_offer is null or state = 'RUNNING'),
    drop constraint help_scheme_ending_check,
    add constraint help_scheme_ending_check
        check (ending in ('TERM_OVER', 'TOO_FEW', 'STOPPED', 'PROVIDER_GONE'));
create index help_scheme_of_provider on help_scheme (provider_id) where state in ('OFFERED', 'RUNNING');
