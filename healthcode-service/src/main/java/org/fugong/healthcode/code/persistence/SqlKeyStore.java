package org.fugong.healthcode.code.persistence;

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
                    Objects.requireNonNull(Database.time(row, "made_at")));
        });
    }

    @Override
    public void keep(Keys keys) {
        database.change("insert into code_key values (?, ?, ?, ?, ?) on conflict do nothing", s -> {
            s.setInt(1, keys.keyId());
            s.setBytes(2, keys.publicKey());
            s.setBytes(3, vault.sealBytes(keys.privateKey(), place("private_sealed", keys.keyId())));
            s.setBytes(4, vault.sealBytes(keys.idKey(), place("id_key_sealed", keys.keyId())));
            s.setTimestamp(5, Database.time(keys.madeAt()));
        });
    }

    private static String place(String column, int keyId) {
        return "code_key/" + column + "/" + keyId;
    }
}
