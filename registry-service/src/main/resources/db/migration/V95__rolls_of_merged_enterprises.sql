-- Under which record an enterprise goes on that was registered twice: a roll under the merged code is linked with workers of
-- the one that goes on.
create view enterprise_successor as
    with recursive merged as (
        select case surviving_id when first_id then second_id else first_id end as merged_id, surviving_id
        from enterprise_pair where state = 'MERGED'),
    onward as (
        select merged_id, surviving_id from merged
        union
        select o.merged_id, m.surviving_id from onward o join merged m on m.merged_id = o.surviving_id)
    select merged_id, surviving_id from onward;
