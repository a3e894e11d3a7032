package org.fugong.transport.charter.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Nominations.Terms;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.CircleKind;
import org.fugong.transport.charter.domain.Quota;
import org.fugong.transport.sql.Sql;

/** Reads what charters are offered on, of many charters by one statement. */
final class SqlTerms {

    private SqlTerms() {}

    /** One row of a charter's terms: a quota, an entry of the allow-list, or the number of stops. */
    private record Term(UUID charterId, String what, @Nullable String kind, String code, int number, int seated) {}

    static Map<UUID, Terms> read(Sql sql, Collection<UUID> charterIds) {
        List<Term> rows = sql.list(
                "SELECT charter_id, 'QUOTA' AS what, kind, code, seats AS number, seated FROM charter_quota"
                        + " WHERE charter_id = ANY (?) UNION ALL SELECT charter_id, 'ALLOWED', kind, code, 0, 0"
                        + " FROM charter_allowed WHERE charter_id = ANY (?) UNION ALL SELECT charter_id, 'STOPS', NULL, '',"
                        + " count(*)::integer, 0 FROM charter_stop WHERE charter_id = ANY (?) GROUP BY charter_id",
                row -> new Term(
                        Sql.uuid(row, "charter_id"),
                        row.getString("what"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getInt("number"),
                        row.getInt("seated")),
                charterIds,
                charterIds,
                charterIds);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Term::charterId, Collectors.collectingAndThen(Collectors.toList(), SqlTerms::terms)));
    }

    private static Terms terms(List<Term> rows) {
        List<Quota> quotas = new ArrayList<>();
        Map<Circle, Integer> seatedIn = new HashMap<>();
        List<Circle> allowed = new ArrayList<>();
        int stops = 0;
        for (Term term : rows) {
            String kind = term.kind();
            if (kind == null) {
                stops = term.number();
            } else if (term.what().equals("QUOTA")) {
                Circle circle = new Circle(CircleKind.valueOf(kind), term.code());
                quotas.add(new Quota(circle, term.number()));
                seatedIn.put(circle, term.seated());
            } else {
                allowed.add(new Circle(CircleKind.valueOf(kind), term.code()));
            }
        }
        return new Terms(quotas, seatedIn, allowed, stops);
    }
}
