package org.fugong.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * People with green codes, their employers, and the scans of the weeks before, put into the service's tables at once. People are
 * numbered from 1; the ids follow from the numbers.
 */
final class GateDistrict {

    /** People to an enterprise, as in the district: 890,000 in some 48,000. */
    private static final int TO_AN_ENTERPRISE = 18;

    private final String jdbcUrl;

    GateDistrict(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    static int enterprises(int people) {
        return Math.max(1, people / TO_AN_ENTERPRISE);
    }

    /** The id of the nth enterprise, from 0, as the tables have it. */
    static String enterprise(int n) {
        return String.format("e0000000-0000-8000-8000-%012x", n);
    }

    /** Grows the tables to so many people and scans. */
    void growTo(int people, long scans) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            // The guards of the colours would look at each row; what they ask for is put in as well.
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute(
                    """
                    insert into registration (person_number, person_id, subject, identity_sealed, name_sealed, phone_sealed,
                      started_at, declaration_sealed, version, completed_at) overriding system value
                    select n, ('a0000000-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'load-' || n, '\\x00', '\\x00', '\\x00',
                      now(), '\\x00', 1, now()
                    from generate_series((select coalesce(max(person_number), 0) + 1 from registration), %d) n"""
                            .formatted(people));
            statement.execute(
                    """
                    insert into colour_issued (person_id, version, colour, cause, rule_version, issued_at)
                    select r.person_id, 1, 'GREEN', 'NOTHING_DECLARED', (select min(version) from colour_rules), now()
                    from registration r where not exists (select from colour_issued i where i.person_id = r.person_id)""");
            statement.execute(
                    """
                    insert into standing (person_id, person_number, version, colour, cause, rule_version, since)
                    select r.person_id, r.person_number, 1, 'GREEN', 'NOTHING_DECLARED', (select min(version) from colour_rules),
                      now() from registration r where not exists (select from standing s where s.person_id = r.person_id)""");
            statement.execute(
                    """
                    insert into employment (worker_id, enterprise_id, version, town)
                    select person_id, ('e0000000-0000-8000-8000-' || lpad(to_hex((person_number - 1) %% %d), 12, '0'))::uuid, 1,
                      '330110001' from registration r
                    where not exists (select from employment e where e.worker_id = r.person_id)"""
                            .formatted(enterprises(people)));
            // Enterprise by enterprise, so that the indexes grow in one place at a time, over the last two weeks.
            statement.execute(
                    """
                    insert into gate_scan (enterprise_id, scan_id, gate_id, person_id, direction, colour, outcome, reason,
                      temperature, fever, scanned_at, received_at, local_day, request_hash)
                    select ('e0000000-0000-8000-8000-' || lpad(to_hex(n * %1$d / (%3$d + 1)), 12, '0'))::uuid, gen_random_uuid(), 'main',
                      ('a0000000-0000-8000-8000-' || lpad(to_hex(n %% %2$d + 1), 12, '0'))::uuid, 'ENTRY', 'GREEN', 'PASSED',
                      'ADMITTED', 36.5, false, at, at, at::date, sha256('')
                    from generate_series((select count(*) + 1 from gate_scan), %3$d) n,
                      lateral (select now() - (n * 7919 %% 1209600) * interval '1 s' as at) t"""
                            .formatted(enterprises(people), people, scans));
            // What weeks ago was written was vacuumed then, and not while gates are measured.
            statement.execute("vacuum (analyze) registration, standing, employment, gate_scan, colour_issued");
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be filled", e);
        }
        checkpoint();
    }

    /** Has everything written to the tables that is in the log only. */
    void checkpoint() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("There was no checkpoint", e);
        }
    }
}
