package org.fugong.registry.labour.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.labour.application.MergedNamings;
import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Named;
import org.fugong.registry.labour.domain.MergedNaming;
import org.fugong.registry.labour.domain.Way;
import org.fugong.registry.sql.Sql;

/** The table {@code labour_merged_naming}. */
@ApplicationScoped
class MergedNamingTable implements MergedNamings {

    private final Sql sql;

    @Inject
    MergedNamingTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void note(UUID pairId, List<MergedNaming> namings) {
        for (MergedNaming naming : namings) {
            Named was = naming.was();
            Way via = was.via();
            sql.update(
                    """
                    insert into labour_merged_naming (pair_id, agreement_id, alias, survivor, answer, answered_at, via, both_named)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    pairId,
                    naming.agreementId(),
                    naming.alias(),
                    naming.survivor(),
                    was.answer().name(),
                    was.answeredAt(),
                    via == null ? null : via.name(),
                    naming.both());
        }
    }

    @Override
    public List<MergedNaming> of(UUID pairId) {
        return sql.query(
                "select * from labour_merged_naming where pair_id = ? order by agreement_id",
                row -> new MergedNaming(
                        row.getObject("agreement_id", UUID.class),
                        row.getObject("survivor", UUID.class),
                        new Named(
                                row.getObject("alias", UUID.class),
                                Answer.valueOf(row.getString("answer")),
                                Sql.instant(row, "answered_at"),
                                row.getString("via") == null ? null : Way.valueOf(row.getString("via")),
                                false),
                        row.getBoolean("both_named")),
                pairId);
    }

    @Override
    public void forget(UUID pairId) {
        sql.update("delete from labour_merged_naming where pair_id = ?", pairId);
    }
}
