-- A row that is registered is soon written again, complete and with its colour. With room on its page the second version lies
-- beside the first and no index is touched.
alter table registration set (fillfactor = 45);
alter table standing set (fillfactor = 50);

-- Records whose phone number has yet to be compared with the others'. A list of its own: the mark in the record cost each a new
-- version in all indexes.
create table phone_to_compare (
    person_id uuid primary key
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000
);

insert into phone_to_compare select person_id from registration where not phone_checked;

drop index registration_phone_new;
alter table registration drop column phone_checked;
