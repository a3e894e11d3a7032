package org.fugong.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

/** The yardstick: the same file into a table of texts without a key, by one COPY, committed and synchronised. */
final class PlainCopy {

    private final String jdbcUrl;

    PlainCopy(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Copies a CSV file with a header and gives the seconds that it took. */
    double seconds(Path file, String table) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                Reader rows = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String columns = Stream.of(header(file).split(","))
                    .map(name -> '"' + name + "\" text")
                    .collect(Collectors.joining(", "));
            statement.execute("drop table if exists " + table);
            statement.execute("create table " + table + " (" + columns + ")");
            long begin = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header)", rows);
            double taken = (System.nanoTime() - begin) / 1e9;
            statement.execute("drop table " + table);
            return taken;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("No COPY to compare with", e);
        }
    }

    private static String header(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElseThrow();
        }
    }
}
