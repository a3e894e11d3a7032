-- What enterprises are searched by: pairs of neighbouring characters of the name, and the beginning of the code. Pairs, since
-- a Chinese word often has two characters, and no extension, since not every server has one.
create function character_pairs(written text) returns text[]
    language sql immutable strict parallel safe
    as $$ select array(select distinct substr(lower(written), i, 2) from generate_series(1, length(written) - 1) i) $$;
create index enterprise_by_pairs on enterprise using gin (character_pairs(name));
create index enterprise_by_code on enterprise (uscc text_pattern_ops);
