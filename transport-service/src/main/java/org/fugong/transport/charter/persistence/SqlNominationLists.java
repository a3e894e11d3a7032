package org.fugong.transport.charter.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.NominationLists;
import org.fugong.transport.charter.application.Nominations.Placed;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlNominationLists implements NominationLists {

    private final Sql sql;

    SqlNominationLists(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Placed> list(UUID charterId, Scope scope, Wanted wanted, int afterNumber, int limit) {
        return sql.list(
                SqlNominations.PLACED + " WHERE n.charter_id = ? AND n.number > ?" + SqlNominations.IN_SCOPE
                        + " AND (CAST(? AS text) IS NULL OR n.status = ?)"
                        + " AND (CAST(? AS uuid) IS NULL OR n.enterprise_id = ?)"
                        + " AND (CAST(? AS text) IS NULL OR n.town = ?)"
                        + " AND (CAST(? AS text) IS NULL OR n.origin = ?)"
                        + " ORDER BY n.number LIMIT ?",
                SqlNominations::placedNomination,
                charterId,
                afterNumber,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null),
                wanted.status().map(NominationStatus::name).orElse(null),
                wanted.status().map(NominationStatus::name).orElse(null),
                wanted.enterprise().orElse(null),
                wanted.enterprise().orElse(null),
                wanted.town().orElse(null),
                wanted.town().orElse(null),
                wanted.origin().orElse(null),
                wanted.origin().orElse(null),
                limit);
    }

    @Override
    public List<Tally> tally(UUID charterId, Scope scope) {
        return sql.list(
                "SELECT n.enterprise_id, n.town, n.origin, n.status, count(*) AS many FROM nomination n"
                        + " WHERE n.charter_id = ?" + SqlNominations.IN_SCOPE
                        + " GROUP BY n.enterprise_id, n.town, n.origin, n.status",
                row -> new Tally(
                        Sql.uuid(row, "enterprise_id"),
                        row.getString("town"),
                        row.getString("origin"),
                        NominationStatus.valueOf(row.getString("status")),
                        row.getInt("many")),
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null));
    }
}
