package org.fugong.registry.enterprise.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.enterprise.application.Contact;
import org.fugong.registry.enterprise.application.EnterpriseStore;
import org.fugong.registry.enterprise.domain.Closing;
import org.fugong.registry.enterprise.domain.ContactPhone;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code enterprise}. */
@ApplicationScoped
class EnterpriseTable implements EnterpriseStore {

    private static final String OPEN_COLUMNS =
            """
            enterprise_id, version, uscc, uscc_override_reason, name, town, industry, above_scale, headcount,
            registered_at, changed_at, closed_on, closed_why, closed_reason, closed_at
            """;
    private static final String ALL_COLUMNS = OPEN_COLUMNS + ", contact_sealed, fingerprint\n";
    private static final String WRITTEN = ALL_COLUMNS + ", contact_phone_index\n";
    private static final String PHONE = "enterprise/contact-phone";
    private static final String UNNESTED =
            """
            unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::int[],
                   ?::timestamptz[], ?::timestamptz[], ?::date[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[],
                   ?::bytea[], ?::bytea[])
            as r(enterprise_id, version, uscc, uscc_override_reason, name, town, industry, above_scale, headcount,
                 registered_at, changed_at, closed_on, closed_why, closed_reason, closed_at, contact_sealed, fingerprint,
                 contact_phone_index)
            """;

    private final Sql sql;
    private final Vault vault;
    private final BlindIndex index;

    @Inject
    EnterpriseTable(Sql sql, Vault vault, BlindIndex index) {
        this.index = index;
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return sql.first("select " + ALL_COLUMNS + " from enterprise where enterprise_id = ?", this::kept, id);
    }

    @Override
    public Optional<Kept> lock(UUID id) {
        return sql.first(
                "select " + ALL_COLUMNS + " from enterprise where enterprise_id = ? for no key update", this::kept, id);
    }

    @Override
    public Map<UUID, Kept> lockAll(Collection<UUID> ids) {
        return byId(ids, " order by enterprise_id for no key update");
    }

    @Override
    public Map<UUID, Kept> peekAll(Collection<UUID> ids) {
        return byId(ids, "");
    }

    private Map<UUID, Kept> byId(Collection<UUID> ids, String suffix) {
        Map<UUID, Kept> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.query(
                            "select " + ALL_COLUMNS + " from enterprise where enterprise_id = any(?)" + suffix,
                            this::kept,
                            new Column("uuid", ids.toArray()))
                    .forEach(kept -> found.put(kept.enterprise().id(), kept));
        }
        return found;
    }

    @Override
    public Map<UUID, Enterprise> findAll(Collection<UUID> ids) {
        Map<UUID, Enterprise> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.query(
                            "select " + OPEN_COLUMNS + " from enterprise where enterprise_id = any(?)",
                            EnterpriseTable::enterprise,
                            new Column("uuid", ids.toArray()))
                    .forEach(enterprise -> found.put(enterprise.id(), enterprise));
        }
        return found;
    }

    @Override
    public Set<UUID> insert(List<Kept> fresh) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        // In the order of their ids, as locks are taken: two imports of the same file wait and never block each other.
        return sql
                .query(
                        "insert into enterprise (" + WRITTEN + ") select " + WRITTEN + " from " + UNNESTED
                                + " order by enterprise_id on conflict do nothing returning enterprise_id",
                        row -> row.getObject(1, UUID.class),
                        columns(fresh))
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public void update(List<Kept> corrected) {
        if (corrected.isEmpty()) {
            return;
        }
        sql.update(
                """
                update enterprise e set version = r.version, name = r.name, town = r.town, industry = r.industry,
                       above_scale = r.above_scale, headcount = r.headcount, changed_at = r.changed_at,
                       closed_on = r.closed_on, closed_why = r.closed_why, closed_reason = r.closed_reason,
                       closed_at = r.closed_at, contact_sealed = r.contact_sealed, fingerprint = r.fingerprint,
                       contact_phone_index = r.contact_phone_index
                from %s where e.enterprise_id = r.enterprise_id
                """
                        .formatted(UNNESTED),
                columns(corrected));
    }

    @Override
    public List<Kept> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("true");
        List<Object> arguments = new java.util.ArrayList<>();
        if (query.town() != null) {
            where.append(" and town = ?");
            arguments.add(query.town());
        }
        if (query.only() != null) {
            where.append(" and enterprise_id = ?");
            arguments.add(query.only());
        }
        if (query.text() != null) {
            where.append(" and (character_pairs(name) @> character_pairs(?) and name ilike ? or uscc like ?)");
            String text = query.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            arguments.add(query.text());
            arguments.add("%" + text + "%");
            arguments.add(text.toUpperCase(java.util.Locale.ROOT) + "%");
        }
        if (query.afterName() != null && query.afterId() != null) {
            where.append(" and (name collate \"C\", enterprise_id) > (?, ?)");
            arguments.add(query.afterName());
            arguments.add(query.afterId());
        }
        arguments.add(limit);
        return sql.query(
                "select " + ALL_COLUMNS + " from enterprise where " + where
                        + " order by name collate \"C\", enterprise_id limit ?",
                this::kept,
                arguments.toArray());
    }

    @Override
    public List<Kept> withPhone(String phone, @Nullable String town, int limit) {
        return sql.query(
                "select " + ALL_COLUMNS
                        + " from enterprise where contact_phone_index = any(?) and (?::text is null or town = ?)"
                        + " order by name collate \"C\", enterprise_id limit ?",
                this::kept,
                new Column(
                        "bytea",
                        index.allOf(PersonalData.of(ContactPhone.normal(phone)), PHONE)
                                .toArray(byte[][]::new)),
                town,
                town,
                limit);
    }

    @Override
    public int indexPhones(int most) {
        List<Kept> rows = sql.query(
                "select " + ALL_COLUMNS + " from enterprise where contact_phone_index is null"
                        + " order by enterprise_id limit ? for no key update skip locked",
                this::kept,
                most);
        if (!rows.isEmpty()) {
            sql.update(
                    """
                    update enterprise e set contact_phone_index = r.phone from unnest(?::uuid[], ?::bytea[]) as r(id, phone)
                    where e.enterprise_id = r.id
                    """,
                    column("uuid", rows, k -> k.enterprise().id()),
                    sealedColumn(rows, k -> indexOf(k.contact().phone())));
        }
        return rows.size();
    }

    private byte[] indexOf(PersonalData phone) {
        return index.of(PersonalData.of(phone.derive(ContactPhone::normal)), PHONE);
    }

    private Object[] columns(List<Kept> rows) {
        return new Object[] {
            column("uuid", rows, k -> k.enterprise().id()),
            column("bigint", rows, k -> k.enterprise().version()),
            column("text", rows, k -> k.enterprise().uscc()),
            column("text", rows, k -> k.enterprise().codeOverride()),
            column("text", rows, k -> k.enterprise().name()),
            column("text", rows, k -> k.enterprise().town()),
            column("text", rows, k -> k.enterprise().industry()),
            column("boolean", rows, k -> k.enterprise().aboveScale()),
            column("integer", rows, k -> k.enterprise().headcount()),
            column(
                    "timestamptz",
                    rows,
                    k -> java.sql.Timestamp.from(k.enterprise().registeredAt())),
            column(
                    "timestamptz",
                    rows,
                    k -> java.sql.Timestamp.from(k.enterprise().changedAt())),
            column("date", rows, k -> closing(k, how -> java.sql.Date.valueOf(how.on()))),
            column("text", rows, k -> closing(k, how -> how.why().name())),
            column("text", rows, k -> closing(k, Closing::reason)),
            column("timestamptz", rows, k -> closing(k, how -> java.sql.Timestamp.from(how.at()))),
            sealedColumn(rows, k -> seal(k.enterprise().id(), k.contact())),
            sealedColumn(rows, Kept::fingerprint),
            sealedColumn(rows, k -> indexOf(k.contact().phone()))
        };
    }

    private static @Nullable Object closing(Kept kept, Function<Closing, Object> value) {
        Closing closing = kept.enterprise().closing();
        return closing == null ? null : value.apply(closing);
    }

    private static Column column(String type, List<Kept> rows, Function<Kept, @Nullable Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    private static Column sealedColumn(List<Kept> rows, Function<Kept, byte[]> value) {
        return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private byte[] seal(UUID id, Contact contact) {
        byte[] both = contact.name().derive(name -> contact.phone()
                .derive(phone -> (name + "\n" + phone).getBytes(StandardCharsets.UTF_8)));
        return vault.sealBytes(both, context(id));
    }

    private Contact open(UUID id, byte[] sealed) {
        String[] both = new String(vault.openBytes(sealed, context(id)), StandardCharsets.UTF_8).split("\n", -1);
        return new Contact(PersonalData.of(both[0]), PersonalData.of(both[1]));
    }

    private static String context(UUID id) {
        return "enterprise/contact/" + id;
    }

    private Kept kept(ResultSet row) throws SQLException {
        Enterprise enterprise = enterprise(row);
        return new Kept(enterprise, open(enterprise.id(), row.getBytes("contact_sealed")), row.getBytes("fingerprint"));
    }

    private static Enterprise enterprise(ResultSet row) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new Enterprise(
                row.getObject("enterprise_id", UUID.class),
                row.getLong("version"),
                row.getString("uscc"),
                row.getString("uscc_override_reason"),
                row.getString("name"),
                row.getString("town"),
                row.getString("industry"),
                row.getBoolean("above_scale"),
                row.getInt("headcount"),
                Objects.requireNonNull(Sql.instant(row, "registered_at")),
                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                closedOn == null
                        ? null
                        : new Closing(
                                closedOn,
                                Closing.Why.valueOf(row.getString("closed_why")),
                                row.getString("closed_reason"),
                                Objects.requireNonNull(Sql.instant(row, "closed_at"))));
    }
}
