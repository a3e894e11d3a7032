-- A keyed hash of the contact's phone, by which an official finds the enterprise that has called. Rows from before are filled in
-- by a clock.
alter table enterprise add column contact_phone_index bytea;
create index enterprise_by_contact_phone on enterprise (contact_phone_index);
create index enterprise_without_phone_index on enterprise (enterprise_id) where contact_phone_index is null;
