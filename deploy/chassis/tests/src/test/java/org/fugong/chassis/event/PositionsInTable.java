package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import org.apache.kafka.common.TopicPartition;

/** Makes of the tests' service one that keeps positions. */
@Alternative
@ApplicationScoped
class PositionsInTable implements InboundPositions {
    private final DataSource database;
    private final AtomicInteger largest = new AtomicInteger();

    @Inject
    PositionsInTable(DataSource database) {
        this.database = database;
    }

    /** How many records the largest transaction took. */
    int largest() {
        return largest.get();
    }

    @Override
    public Map<TopicPartition, Long> beginnings(Map<TopicPartition, Long> ofGroup) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists taken_to (topic text, partition int, next bigint, primary key (topic, partition))");
        } catch (SQLException e) {
            throw new DatabaseException("positions", e);
        }
        Map<TopicPartition, Long> known = new HashMap<>(ofGroup);
        known.putAll(lock(ofGroup.keySet(), 0));
        return known;
    }

    @Override
    public void startAnew(Set<TopicPartition> partitions) {
        partitions.forEach(partition -> keep(partition, 0));
    }

    @Override
    public Map<TopicPartition, Long> lock(Set<TopicPartition> partitions, int records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select topic, partition, next from taken_to for update");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                next.put(new TopicPartition(rows.getString("topic"), rows.getInt("partition")), rows.getLong("next"));
            }
        } catch (SQLException e) {
            throw new DatabaseException("positions", e);
        }
        next.keySet().retainAll(partitions);
        return next;
    }

    @Override
    public void advance(Map<TopicPartition, Reached> reached) {
        int records = 0;
        for (Map.Entry<TopicPartition, Reached> one : reached.entrySet()) {
            keep(one.getKey(), one.getValue().next());
            records += (int) one.getValue().records();
        }
        largest.accumulateAndGet(records, Math::max);
    }

    private void keep(TopicPartition partition, long next) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "insert into taken_to values (?, ?, ?) on conflict (topic, partition) do update set next = excluded.next")) {
            upsert.setString(1, partition.topic());
            upsert.setInt(2, partition.partition());
            upsert.setLong(3, next);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("positions", e);
        }
    }
}
