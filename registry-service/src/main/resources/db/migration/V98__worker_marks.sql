-- What a record is found by as a whole goes into columns of their own: an index of arrays pays dearly for values that are each
-- there once. Phones in the order of their last four digits, so that one index serves both. Documents need none, as ids are made
-- of them. In the array remain characters and pairs of the name and the town (kinds 0, 1 and 5 of the first bits).
alter table worker
    add column phone_mark  bigint,
    add column person_mark integer;
drop index worker_find;
update worker set
    phone_mark = (select (max(t & 1048575) filter (where t >> 28 = 3))::bigint << 28 | max(t & 268435455) filter (where t >> 28 = 2)
        from unnest(find) as t),
    person_mark = (select max(t & 268435455) filter (where t >> 28 = 6) from unnest(find) as t),
    find = array(select t from unnest(find) as t where t >> 28 in (0, 1, 5) order by t)
where find <> '{}';
create index worker_find on worker using gin (find) with (fastupdate = on);
create index worker_phone on worker (phone_mark);
