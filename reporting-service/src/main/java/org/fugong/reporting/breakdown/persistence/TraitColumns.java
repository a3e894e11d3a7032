package org.fugong.reporting.breakdown.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.SizeRule;
import org.fugong.reporting.breakdown.domain.SizeBand;
import org.fugong.reporting.breakdown.domain.Traits;

/** What tells the enterprises {@code e} of a statement apart. */
final class TraitColumns {
    /** The columns to select and to group by; takes the bounds of sizes as its parameter. */
    static final String SELECT =
            """
            e.town, left(e.industry, 3) AS industry, e.park, e.above_scale,
            width_bucket(e.headcount, ?::integer[]) AS size""";

    private TraitColumns() {}

    /** Binds the bounds of sizes. */
    static void bind(Connection connection, PreparedStatement statement, int position, SizeRule sizes)
            throws SQLException {
        statement.setArray(
                position, connection.createArrayOf("integer", sizes.from().toArray()));
    }

    /** @param origin of the people who are counted, null for all */
    static Traits read(ResultSet rs, @Nullable String origin) throws SQLException {
        Integer size = rs.getObject("size", Integer.class);
        return new Traits(
                rs.getString("town"),
                rs.getString("industry"),
                rs.getObject("park", UUID.class),
                rs.getBoolean("above_scale"),
                size == null ? null : SizeBand.values()[size],
                origin);
    }
}
