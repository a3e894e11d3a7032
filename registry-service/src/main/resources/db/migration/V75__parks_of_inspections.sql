-- Parks that inspections knew by name become parks of the list; an enterprise is in the one that was said of it.
insert into park (park_id, version, town, name, active)
select gen_random_uuid(), 1, named.town, named.park, true
from (select distinct e.town, p.park from inspection_place p join enterprise e using (enterprise_id)
      where p.park is not null) named
where not exists (select 1 from park k where k.town = named.town and k.name = named.park);

insert into enterprise_park (enterprise_id, park_id, version, changed_at, changed_by)
select distinct on (p.enterprise_id) p.enterprise_id, k.park_id, 1, now(), 'migration'
from inspection_place p join enterprise e using (enterprise_id) join park k on k.town = e.town and k.name = p.park
order by p.enterprise_id, k.park_id;

-- A name in a team's jurisdiction was the park in whatever town; one that no enterprise is in was never of use.
update inspection_team t set parks = array(
    select k.park_id::text from park k where k.name = any (t.parks) order by k.park_id);

alter table inspection_place drop column park;
