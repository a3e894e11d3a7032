package org.fugong.transport.traveller.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.transport.sql.Sql;
import org.fugong.transport.traveller.application.EnterpriseContact;
import org.fugong.transport.traveller.application.IdentityStore;
import org.fugong.transport.traveller.application.WorkerIdentity;

@ApplicationScoped
class SqlIdentities implements IdentityStore {

    private static final HexFormat HEX = HexFormat.of();

    private final Sql sql;
    private final Vault vault;

    SqlIdentities(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public void keepIdentities(Collection<WorkerIdentity> identities) {
        keep(
                "traveller",
                identities,
                WorkerIdentity::workerId,
                WorkerIdentity::version,
                i -> seal(
                        "traveller/person/" + i.workerId(),
                        i.name(),
                        i.phone(),
                        PersonalData.of(i.documentType()),
                        i.documentNumber(),
                        i.home()));
    }

    @Override
    public void keepContacts(Collection<EnterpriseContact> contacts) {
        keep(
                "enterprise_contact",
                contacts,
                EnterpriseContact::enterpriseId,
                EnterpriseContact::version,
                c -> seal("enterprise_contact/contact/" + c.enterpriseId(), c.name(), c.phone()));
    }

    @Override
    public int forget(Duration age) {
        int travellers = sql.update(
                "DELETE FROM traveller t WHERE t.received_at < clock_timestamp() - make_interval(secs => ?)"
                        + " AND NOT EXISTS (SELECT FROM nomination n WHERE n.worker_id = t.id"
                        + " AND n.status IN ('SEATED', 'WAITING', 'TRAVELS'))",
                (double) age.toSeconds());
        return travellers
                + sql.update(
                        "DELETE FROM enterprise_contact c WHERE c.received_at < clock_timestamp() - make_interval(secs"
                                + " => ?) AND NOT EXISTS (SELECT FROM nomination n WHERE n.enterprise_id = c.id AND"
                                + " n.status IN ('SEATED', 'WAITING', 'TRAVELS'))",
                        (double) age.toSeconds());
    }

    @Override
    public List<WorkerIdentity> identities(Collection<UUID> workerIds) {
        return read("traveller", workerIds, (id, row) -> {
            PersonalData[] parts = open("traveller/person/" + id, row.sealed(), 5);
            return new WorkerIdentity(
                    id, row.version(), parts[0], parts[1], parts[2].derive(Function.identity()), parts[3], parts[4]);
        });
    }

    @Override
    public List<EnterpriseContact> contacts(Collection<UUID> enterpriseIds) {
        return read("enterprise_contact", enterpriseIds, (id, row) -> {
            PersonalData[] parts = open("enterprise_contact/contact/" + id, row.sealed(), 2);
            return new EnterpriseContact(id, row.version(), parts[0], parts[1]);
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // Opened at once, never compared.
    private record Sealed(UUID id, long version, byte[] sealed) {}

    private <T> void keep(
            String table,
            Collection<T> all,
            Function<T, UUID> id,
            ToLongFunction<T> version,
            Function<T, byte[]> sealed) {
        // In the order of ids, as locks are taken; of two versions in one batch the higher one.
        Map<UUID, T> newest = new TreeMap<>();
        all.forEach(one ->
                newest.merge(id.apply(one), one, (a, b) -> version.applyAsLong(a) >= version.applyAsLong(b) ? a : b));
        if (newest.isEmpty()) {
            return;
        }
        Collection<T> rows = newest.values();
        sql.update(
                "INSERT INTO " + table + " AS t (id, version, sealed, received_at)"
                        + " SELECT u.id, u.version, decode(u.sealed, 'hex'), clock_timestamp()"
                        + " FROM unnest(?, ?, ?) AS u(id, version, sealed) ORDER BY u.id"
                        + " ON CONFLICT (id) DO UPDATE SET version = excluded.version, sealed = excluded.sealed,"
                        + " received_at = excluded.received_at WHERE excluded.version > t.version",
                List.copyOf(newest.keySet()),
                rows.stream().map(version::applyAsLong).toList(),
                rows.stream().map(sealed).map(HEX::formatHex).toList());
    }

    private <T> List<T> read(String table, Collection<UUID> ids, BiFunction<UUID, Sealed, T> opened) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql
                .list(
                        "SELECT id, version, sealed FROM " + table + " WHERE id = ANY (?)",
                        row -> new Sealed(Sql.uuid(row, "id"), row.getLong("version"), row.getBytes("sealed")),
                        ids)
                .stream()
                .map(row -> opened.apply(row.id(), row))
                .toList();
    }

    private byte[] seal(String context, PersonalData... parts) {
        StringBuilder all = new StringBuilder();
        for (PersonalData part : parts) {
            part.derive(clear -> all.append(clear.replace('\n', ' ')).append('\n'));
        }
        return vault.sealBytes(all.toString().getBytes(StandardCharsets.UTF_8), context);
    }

    private PersonalData[] open(String context, byte[] sealed, int count) {
        String[] parts = new String(vault.openBytes(sealed, context), StandardCharsets.UTF_8).split("\n", -1);
        PersonalData[] values = new PersonalData[count];
        for (int i = 0; i < count; i++) {
            values[i] = PersonalData.of(parts[i]);
        }
        return values;
    }
}
