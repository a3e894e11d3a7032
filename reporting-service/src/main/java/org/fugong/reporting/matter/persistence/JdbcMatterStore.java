package org.fugong.reporting.matter.persistence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.matter.application.MatterStore;
import org.fugong.reporting.matter.domain.Matter;
import org.fugong.reporting.merging.StoreException;

@ApplicationScoped
class JdbcMatterStore implements MatterStore {
    private final MatterTable matters;

    JdbcMatterStore(DataSource dataSource) {
        this.matters = new MatterTable(dataSource);
    }

    @Override
    public void merge(Collection<Matter> facts, BiConsumer<@Nullable Matter, Matter> changed) {
        try {
            matters.merge(facts, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
