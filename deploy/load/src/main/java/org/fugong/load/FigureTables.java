package org.fugong.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of reporting-service as a whole district and its scans would leave them, put there at once. What is measured is
 * reading; how facts are taken in is measured elsewhere.
 */
final class FigureTables {

    private static final int ENTERPRISES = 48_121;
    private static final int DAYS = 7;

    private final String jdbcUrl;
    private final int enterprises;

    FigureTables(String jdbcUrl, double scale) {
        this.jdbcUrl = jdbcUrl;
        this.enterprises = (int) Math.max(100, ENTERPRISES * scale);
    }

    int enterprises() {
        return enterprises;
    }

    /** Days that scans are counted of, the last being today. */
    static int days() {
        return DAYS;
    }

    /**
     * Fills empty tables. An enterprise has between 1 and 600 workers, 18 on average, from up to twelve cities; on each day
     * scans are some of 1.6 a worker, in four hours of the day.
     *
     * @return how many workers there are then
     */
    long fill() {
        execute(
                """
                insert into enterprise (id, version, name, town, above_scale, applied_at, decided_at, decision_version,
                    decision_application, decision_approved, industry, headcount, park_version, park, park_name)
                select ('e0000000-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'Synthetic ' || n,
                    (array['330110001','330110002','330110003','330110004','330110005','330110006','330110007','330110008',
                        '330110009','330110010','330110011','330110012','330110013','330110014','330110102','330110109',
                        '330110110','330110111','330110112','330110113'])[1 + n %% 20],
                    n %% 42 = 0, now(), now() - n %% 14 * interval '1 day', 2, gen_random_uuid(), n %% 60 <> 0,
                    chr(65 + n * 7 %% 20) || lpad((1 + n * 13 %% 45)::text, 2, '0'),
                    least(1 + 18 * (n * 7919 %% 100)::int * (n * 7919 %% 100)::int / 3300, 600), 1,
                    case when n %% 10 = 0
                        then ('b0000000-0000-8000-8000-' || lpad(to_hex(n %% 200), 12, '0'))::uuid end,
                    case when n %% 10 = 0 then 'Park ' || n %% 200 end
                from generate_series(1, %d) n"""
                        .formatted(enterprises),
                """
                insert into people_count (origin, enterprise_id, registered, complete, coded, enrolled, travelled, arrived,
                    returned, green, yellow, red)
                select '', id, headcount / 2, headcount / 3, headcount / 3, headcount, headcount / 20, headcount / 20,
                    headcount / 2, headcount / 3, headcount / 50, 0
                from enterprise""",
                """
                insert into people_count (origin, enterprise_id, registered, complete, coded, enrolled, travelled, arrived,
                    returned, green, yellow, red)
                select (33 + c % 30)::text || lpad((1 + (headcount + c) % 12)::text, 2, '0') || '00', id, 1, 1, 1,
                    1 + headcount / 12, 0, 0, 1, 1, 0, 0
                from enterprise cross join generate_series(1, 12) c where c <= headcount""",
                """
                insert into people_count
                select left(origin, 2) || '0000', enterprise_id, sum(registered), sum(complete), sum(coded), sum(enrolled),
                    sum(travelled), sum(arrived), sum(returned), sum(green), sum(yellow), sum(red)
                from people_count where origin <> '' group by 1, 2""",
                """
                insert into stage_count (enterprise_id, registered, complete, coded, enrolled, travelled, arrived)
                select enterprise_id, registered, complete, coded, enrolled, travelled, arrived
                from people_count where origin = ''""",
                """
                insert into day_count (day, enterprise_id, scans, refused, fevers, on_duty, attended, hours)
                select (now() at time zone 'Asia/Shanghai')::date - d, id, 4 * (headcount / 2), headcount / 10, 0,
                    case d when 0 then headcount / 2 else 0 end, headcount / 2,
                    array_fill(0, array[7]) || array_fill(headcount / 2, array[2]) || array_fill(0, array[8])
                        || array_fill(headcount / 2, array[2]) || array_fill(0, array[5])
                from enterprise cross join generate_series(0, %1$d) d order by d desc, id"""
                        .formatted(DAYS - 1),
                """
                insert into hour_count (day, measure, enterprise_id, total, hours)
                select day, 'refused', enterprise_id, refused, array_fill(0::bigint, array[7]) || array[refused]
                    || array_fill(0::bigint, array[16])
                from day_count where refused > 0""",
                """
                insert into matter (kind, id, version, at, enterprise_id, fields)
                select 'DAILY_REPORT', id || '/today', 1, now(), id, jsonb_build_object(
                    'day', ((now() at time zone 'Asia/Shanghai')::date)::text, 'onDuty', (headcount / 2)::text, 'headcount',
                    headcount::text, 'output', '50', 'missing', ' WORKERS MEALS ')
                from enterprise""",
                """
                insert into matter (kind, id, version, at, enterprise_id, fields)
                select 'ASSISTANCE', id::text, 1, now(), id, jsonb_build_object('state', 'OPEN', 'level', '0',
                    'requestedAt', (now() - interval '2 days')::text, 'dueAt', now()::text)
                from enterprise where headcount > 15""",
                // Something was taken in, of which it is known where it was read to as of what was kept before.
                """
                insert into intake_position (topic, partition, next_offset, events, event_time, taken_at)
                values ('gate-scanned', -1, 0, 1, now(), now())
                on conflict (topic, partition) do nothing""",
                "vacuum analyze");
        return count("select sum(enrolled) from people_count where origin = ''");
    }

    /** What ten times the scans leave: numbers ten times as large. */
    void tenTimesTheScans() {
        execute(
                """
                update hour_count set total = total * 10, hours = (select array_agg(h * 10 order by n)
                    from unnest(hours) with ordinality as t (h, n))
                where measure = 'refused'""",
                """
                update day_count set scans = scans * 10, refused = refused * 10, hours = (select array_agg(h * 10 order by n)
                    from unnest(hours) with ordinality as t (h, n))""",
                "vacuum analyze hour_count",
                "vacuum analyze day_count");
    }

    /** Looks as if one more event had been taken in. */
    void oneMoreEvent() {
        execute("update intake_position set events = events + 1, taken_at = now() where topic = 'gate-scanned'");
    }

    /** How many rows a table has. */
    long rows(String table) {
        return count("select count(*) from " + table);
    }

    long scans() {
        return count("select sum(scans) from day_count");
    }

    private long count(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
