package org.fugong.chassis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CopiedRowsTest {

    private static final UUID HIGH = UUID.fromString("f0000000-0000-8000-bfff-fffffffffff1");

    @Inject
    DataSource database;

    @Test
    void rowsComeOutAsTheyWentIn() throws SQLException {
        // Given
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "create temp table copied (a uuid, b text, c bytea, d bigint, e int, f boolean, g timestamptz, h date,"
                            + " i int[], j text[])");
            CopiedRows rows = new CopiedRows(10, 1);
            rows.row()
                    .uuid(HIGH)
                    .text("复工 \"and\" \\N,\n")
                    .bytes(new byte[] {0, -1, 7})
                    .bigint(-5_000_000_000L)
                    .integer(-7)
                    .flag(true)
                    .time(Instant.parse("2020-02-18T03:00:00.123456Z"))
                    .day(LocalDate.parse("1999-12-31"))
                    .integers(new int[] {3, -1, Integer.MAX_VALUE})
                    .texts(List.of("焊工", "", "a,b"));
            rows.row()
                    .uuid(null)
                    .text(null)
                    .bytes(new byte[0])
                    .bigint(0)
                    .integer(0)
                    .flag(false)
                    .time(null)
                    .day(null)
                    .integers(new int[0])
                    .texts(List.of());
            for (int i = 0; i < 2_000; i++) {
                rows.row()
                        .uuid(new UUID(i, i))
                        .text("x".repeat(i))
                        .bytes(new byte[i])
                        .bigint(i)
                        .integer(i)
                        .flag(true)
                        .time(Instant.EPOCH)
                        .day(LocalDate.EPOCH)
                        .integers(new int[] {i})
                        .texts(List.of("" + i));
            }

            // When
            rows.into(connection, "copied (a, b, c, d, e, f, g, h, i, j)");

            // Then
            try (ResultSet row = sql.executeQuery("select * from copied")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject(1, UUID.class)).isEqualTo(HIGH);
                assertThat(row.getString(2)).isEqualTo("复工 \"and\" \\N,\n");
                assertThat(row.getBytes(3)).containsExactly(0, -1, 7);
                assertThat(row.getLong(4)).isEqualTo(-5_000_000_000L);
                assertThat(row.getInt(5)).isEqualTo(-7);
                assertThat(row.getBoolean(6)).isTrue();
                assertThat(row.getObject(7, OffsetDateTime.class).toInstant()).isEqualTo("2020-02-18T03:00:00.123456Z");
                assertThat(row.getObject(8, LocalDate.class)).isEqualTo("1999-12-31");
                assertThat((Integer[]) row.getArray(9).getArray()).containsExactly(3, -1, Integer.MAX_VALUE);
                assertThat((String[]) row.getArray(10).getArray()).containsExactly("焊工", "", "a,b");
                assertThat(row.next()).isTrue();
                assertThat(Arrays.asList(row.getObject(1), row.getObject(2), row.getObject(7), row.getObject(8)))
                        .containsOnlyNulls();
                assertThat(row.getBytes(3)).isEmpty();
                assertThat((Integer[]) row.getArray(9).getArray()).isEmpty();
                assertThat((String[]) row.getArray(10).getArray()).isEmpty();
            }
            List<Long> found = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(
                    "select d from copied where length(b) = d and length(c) = d and j[1] = i[1]::text and g = 'epoch'")) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            assertThat(found).hasSize(2_000).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRefusedRowIsToldAndTheConnectionGoesOn() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create temp table copied_once (a int primary key)");
            CopiedRows twice = new CopiedRows(1, 2);
            twice.row().integer(1);
            twice.row().integer(1);
            assertThatThrownBy(() -> twice.into(connection, "copied_once (a)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
            CopiedRows once = new CopiedRows(1, 1);
            once.row().integer(1);
            once.into(connection, "copied_once (a)");
            try (ResultSet row = sql.executeQuery("select count(*) from copied_once")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }
}
