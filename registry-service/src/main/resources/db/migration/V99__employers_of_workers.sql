-- That a worker's employer is there is looked up once for all rows of an insert. The foreign key looked row by row and took half
-- as long as writing the row; what it held is held as before, and enterprises are locked like by it, so that none goes meanwhile.
alter table worker drop constraint worker_enterprise_id_fkey;

create function worker_employers_are_there() returns trigger language plpgsql as $$
declare
    employers uuid[];
    there     bigint;
begin
    select array_agg(distinct enterprise_id) into employers from written;
    select count(*) into there from (
        select from enterprise where enterprise_id = any(employers) order by enterprise_id for key share) as locked;
    if there < cardinality(employers) then
        raise foreign_key_violation using message = 'a worker needs an employer that is registered';
    end if;
    return null;
end $$;
create trigger worker_employers after insert on worker
    referencing new table as written for each statement execute function worker_employers_are_there();

create function worker_employer_is_there() returns trigger language plpgsql as $$
begin
    perform from enterprise where enterprise_id = new.enterprise_id for key share;
    if not found then
        raise foreign_key_violation using message = 'a worker needs an employer that is registered';
    end if;
    return null;
end $$;
create trigger worker_employer after update on worker
    for each row when (old.enterprise_id <> new.enterprise_id) execute function worker_employer_is_there();

create function enterprise_has_no_workers() returns trigger language plpgsql as $$
begin
    if exists (select from worker where enterprise_id = old.enterprise_id) then
        raise foreign_key_violation using message = 'an enterprise that has workers stays';
    end if;
    return null;
end $$;
create trigger enterprise_gone after delete on enterprise for each row execute function enterprise_has_no_workers();
create trigger enterprise_renamed after update on enterprise
    for each row when (old.enterprise_id <> new.enterprise_id) execute function enterprise_has_no_workers();
