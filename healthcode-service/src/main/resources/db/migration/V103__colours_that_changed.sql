-- Codes of people whose colour has changed are looked for every few seconds. A first colour, of which there are as many in a day as people
-- who register, changes no code: an index without them is read in no time, where the one by blocks led to all of them.
drop index colour_issued_at;
create index colour_changed_at on colour_issued (issued_at) where version > 1;
