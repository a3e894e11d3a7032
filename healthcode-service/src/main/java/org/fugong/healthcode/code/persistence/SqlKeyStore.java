package org.fugong.healthcode.code.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.Vault;
import org.fugong.healthcode.code.application.KeyStore;
import org.fugong.healthcode.database.Database;

@ApplicationScoped
class SqlKeyStore implements KeyStore {

    private final Database database;
    private final Vault vault;

    @Inject
    SqlKeyStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public List<Keys> all() {
        return database.list("select * from code_key order by key_id", s -> {}, row -> {
            int keyId = row.getInt("key_id");
            return new Keys(
                    keyId,
                    row.getBytes("public_key"),
                    vault.openBytes(row.getBytes("private_sealed"), place("private_sealed", keyId)),
                    vault.openBytes(row.getBytes("id_key_sealed"), place("id_key_sealed", keyId)),
                    Objects.requireNonNull(Database.time(row, "made_at")),
                    Objects.requireNonNull(Database.time(row, "signs_from")),
                    Database.time(row, "retired_at"),
                    Database.time(row, "compromised_from"));
        });
    }

    @Override
    public List<Keys> lock() {
        database.list("select key_id from code_key order by key_id for update", s -> {}, row -> row.getInt(1));
        return all();
    }

    @Override
    public void keep(Keys keys) {
        database.change(
                "insert into code_key (key_id, public_key, private_sealed, id_key_sealed, made_at, signs_from) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                s -> {
                    s.setInt(1, keys.keyId());
                    s.setBytes(2, keys.publicKey());
                    s.setBytes(3, vault.sealBytes(keys.privateKey(), place("private_sealed", keys.keyId())));
                    s.setBytes(4, vault.sealBytes(keys.idKey(), place("id_key_sealed", keys.keyId())));
                    s.setTimestamp(5, Database.time(keys.madeAt()));
                    s.setTimestamp(6, Database.time(keys.signsFrom()));
                });
    }

    @Override
    public void retire(int keyId, Instant at) {
        database.change("update code_key set retired_at = ? where key_id = ?", s -> {
            s.setTimestamp(1, Database.time(at));
            s.setInt(2, keyId);
        });
    }

    @Override
    public void compromised(int keyId, Instant from, Instant at) {
        database.change("update code_key set compromised_from = ?, marked_at = ? where key_id = ?", s -> {
            s.setTimestamp(1, Database.time(from));
            s.setTimestamp(2, Database.time(at));
            s.setInt(3, keyId);
        });
    }

    @Override
    public List<Root> roots() {
        return database.list("select * from trust_root order by root_id", s -> {}, row -> {
            int rootId = row.getInt("root_id");
            return new Root(
                    rootId,
                    row.getBytes("public_key"),
                    vault.openBytes(row.getBytes("private_sealed"), root(rootId)),
                    Objects.requireNonNull(Database.time(row, "made_at")),
                    Database.time(row, "retired_at"));
        });
    }

    @Override
    public void keep(Root root) {
        database.change(
                "insert into trust_root (root_id, public_key, private_sealed, made_at) values (?, ?, ?, ?) "
                        + "on conflict do nothing",
                s -> {
                    s.setInt(1, root.rootId());
                    s.setBytes(2, root.publicKey());
                    s.setBytes(3, vault.sealBytes(root.privateKey(), root(root.rootId())));
                    s.setTimestamp(4, Database.time(root.madeAt()));
                });
    }

    @Override
    public void retireRoot(int rootId, Instant at) {
        database.change("update trust_root set retired_at = ? where root_id = ?", s -> {
            s.setTimestamp(1, Database.time(at));
            s.setInt(2, rootId);
        });
    }

    private static String place(String column, int keyId) {
        return "code_key/" + column + "/" + keyId;
    }

    private static String root(int rootId) {
        return "trust_root/private_sealed/" + rootId;
    }
}
