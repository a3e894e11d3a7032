package org.fugong.registry.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.Notice;
import org.fugong.registry.notice.application.NoticeStore;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code notice}. */
@ApplicationScoped
class NoticeTable implements NoticeStore {

    private static final String OF_AUDIENCES =
            "(audience_kind, audience_id) in (select * from unnest(?::text[], ?::text[])) ";

    private final Sql sql;

    @Inject
    NoticeTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(List<Notice> notices) {
        sql.update(
                """
                insert into notice (notice_id, audience_kind, audience_id, said_en, said_zh, href, told_at)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                """,
                column("uuid", notices, Notice::id),
                column("text", notices, notice -> notice.audience().kind().name()),
                column("text", notices, notice -> notice.audience().id()),
                column("text", notices, notice -> notice.text().en()),
                column("text", notices, notice -> notice.text().zh()),
                column("text", notices, Notice::href),
                column("text", notices, notice -> notice.toldAt().toString()));
    }

    @Override
    public List<Notice> list(List<Audience> audiences, @Nullable Instant before, @Nullable UUID beforeId, int most) {
        String select =
                "select notice_id, audience_kind, audience_id, said_en, said_zh, href, told_at, read_at from notice where "
                        + OF_AUDIENCES;
        String order = "order by told_at desc, notice_id desc limit ?";
        return before == null || beforeId == null
                ? sql.query(select + order, NoticeTable::read, kinds(audiences), ids(audiences), most)
                : sql.query(
                        select + "and (told_at, notice_id) < (?, ?) " + order,
                        NoticeTable::read,
                        kinds(audiences),
                        ids(audiences),
                        before,
                        beforeId,
                        most);
    }

    @Override
    public int unread(List<Audience> audiences) {
        return sql.first(
                        "select count(*) from (select from notice where " + OF_AUDIENCES
                                + "and read_at is null limit 100) counted",
                        row -> row.getInt(1),
                        kinds(audiences),
                        ids(audiences))
                .orElse(0);
    }

    @Override
    public boolean read(UUID id, List<Audience> audiences, String by, Instant at) {
        return sql.update(
                        "update notice set read_at = coalesce(read_at, ?), read_by = coalesce(read_by, ?) "
                                + "where notice_id = ? and " + OF_AUDIENCES,
                        at,
                        by,
                        id,
                        kinds(audiences),
                        ids(audiences))
                > 0;
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("notice_id", UUID.class),
                new Audience(Audience.Kind.valueOf(row.getString("audience_kind")), row.getString("audience_id")),
                new NoticeText(row.getString("said_en"), row.getString("said_zh")),
                row.getString("href"),
                Objects.requireNonNull(Sql.instant(row, "told_at")),
                Sql.instant(row, "read_at"));
    }

    private static Column kinds(List<Audience> audiences) {
        return column("text", audiences, audience -> audience.kind().name());
    }

    private static Column ids(List<Audience> audiences) {
        return column("text", audiences, Audience::id);
    }

    private static <T> Column column(String type, List<T> all, Function<T, Object> part) {
        return new Column(type, all.stream().map(part).toArray());
    }
}
