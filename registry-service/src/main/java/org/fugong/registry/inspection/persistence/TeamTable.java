package org.fugong.registry.inspection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.inspection.application.TeamStore;
import org.fugong.registry.inspection.domain.Team;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code inspection_team}, {@code inspection_member} and {@code inspection_place}. */
@ApplicationScoped
class TeamTable implements TeamStore {

    private static final String SELECT =
            """
            select t.team_id, t.version, t.name, t.towns, t.parks,
                array(select m.subject from inspection_member m where m.team_id = t.team_id order by m.place) as members
            from inspection_team t
            """;

    private final Sql sql;

    @Inject
    TeamTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Team> all() {
        return sql.query(SELECT + "order by t.name", TeamTable::read);
    }

    @Override
    public Optional<Team> find(UUID id) {
        return sql.first(SELECT + "where t.team_id = ?", TeamTable::read, id);
    }

    @Override
    public Optional<Team> lock(UUID id) {
        return sql.first(SELECT + "where t.team_id = ? for no key update of t", TeamTable::read, id);
    }

    @Override
    public Optional<Team> named(String name) {
        return sql.first(SELECT + "where t.name = ?", TeamTable::read, name);
    }

    @Override
    public Optional<Team> of(String subject) {
        return sql.first(
                SELECT + "where t.team_id = (select team_id from inspection_member where subject = ?)",
                TeamTable::read,
                subject);
    }

    @Override
    public void put(Team team, Instant at) {
        sql.update(
                """
                insert into inspection_team (team_id, version, name, towns, parks, changed_at) values (?, ?, ?, ?, ?, ?)
                on conflict (team_id) do update set version = excluded.version, name = excluded.name,
                    towns = excluded.towns, parks = excluded.parks, changed_at = excluded.changed_at
                """,
                team.id(),
                team.version(),
                team.name(),
                new Column("text", team.towns().toArray()),
                new Column("text", team.parks().toArray()),
                at);
        Column members = new Column("text", team.members().toArray());
        sql.update("delete from inspection_member where team_id = ? and subject <> all(?)", team.id(), members);
        sql.update(
                """
                insert into inspection_member (subject, team_id, place)
                select subject, ?, place from unnest(?) with ordinality as m (subject, place) order by subject
                on conflict (subject) do update set team_id = excluded.team_id, place = excluded.place
                """,
                team.id(),
                members);
    }

    @Override
    public Map<UUID, Long> loads() {
        Map<UUID, Long> loads = new HashMap<>();
        sql.query(
                """
                select team_id, count(*) from inspection_task
                where state in ('ASSIGNED', 'FOLLOW_UP') and team_id is not null group by team_id
                """,
                row -> loads.put(row.getObject(1, UUID.class), row.getLong(2)));
        return loads;
    }

    @Override
    public Optional<Place> place(UUID enterpriseId) {
        return sql.first(
                "select latitude, longitude from inspection_place where enterprise_id = ?",
                row -> new Place(row.getObject(1, Double.class), row.getObject(2, Double.class)),
                enterpriseId);
    }

    @Override
    public Optional<String> parkOf(UUID enterpriseId) {
        return sql.first(
                """
                select k.park_id::text from enterprise_park p join park k using (park_id)
                join enterprise e on e.enterprise_id = p.enterprise_id and e.town = k.town
                where p.enterprise_id = ? and k.active
                """,
                row -> row.getString(1),
                enterpriseId);
    }

    @Override
    public void forgetPlace(UUID enterpriseId) {
        sql.update("delete from inspection_place where enterprise_id = ?", enterpriseId);
    }

    @Override
    public void place(UUID enterpriseId, Place place) {
        sql.update(
                """
                insert into inspection_place (enterprise_id, latitude, longitude) values (?, ?, ?)
                on conflict (enterprise_id) do update
                set latitude = excluded.latitude, longitude = excluded.longitude
                """,
                enterpriseId,
                place.latitude(),
                place.longitude());
    }

    private static Team read(ResultSet row) throws SQLException {
        return new Team(
                row.getObject("team_id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                texts(row, "members"),
                texts(row, "towns"),
                texts(row, "parks"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
