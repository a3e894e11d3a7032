-- The same pairs with less work: small letters once and not for each pair, and whatever is there twice the index takes once anyway.
create or replace function character_pairs(written text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select array(select substr(small, i, 2) from generate_series(1, length(small) - 1) as i)
        from (select lower(written) as small) as once
    $$;
