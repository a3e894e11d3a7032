-- Codes are seen in the order of time, so a block range index of a few kilobytes finds the old ones; a tree cost each scan an entry.
drop index code_seen_at;
create index code_seen_at on code_seen using brin (seen_at);
