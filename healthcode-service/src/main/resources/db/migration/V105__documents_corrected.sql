-- A record was made with a wrong document, and its holder says which one is right.
alter table registration_claim drop constraint registration_claim_kind_check;
alter table registration_claim add check (kind in ('DOCUMENT', 'FAMILY', 'PHONE', 'IDENTITY'));
alter table registration_claim add column identity_sealed bytea;
alter table registration_claim add check ((kind = 'IDENTITY') = (identity_sealed is not null));

comment on column registration_claim.identity_sealed is 'the right document';

alter table registration_history drop constraint registration_history_what_check;
alter table registration_history add check (what in ('CONTACT', 'DECLARATION', 'HOLDER', 'IDENTITY'));
