package org.fugong.reporting.merging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain statements within the current transaction. */
public final class Database {
    private final DataSource dataSource;

    /** Binds the parameters of a statement. */
    public interface Binding {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    public interface Reading<T> {
        T read(ResultSet rs) throws SQLException;
    }

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws StoreException if the database fails */
    public <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(connection, statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(reading.read(rs));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** @throws StoreException if the database fails */
    public void update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(connection, statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
