-- Who has left works for nobody; a record that was merged into another stands where that one stands.
create or replace view insured_employment as
    select worker_id,
        case when merged_into is null then enterprise_id
            else (select t.enterprise_id from worker t where t.worker_id = w.merged_into and t.employment <> 'LEFT')
        end as enterprise_id
    from worker w where merged_into is not null or employment <> 'LEFT';
