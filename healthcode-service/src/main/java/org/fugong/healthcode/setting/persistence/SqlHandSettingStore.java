package org.fugong.healthcode.setting.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.setting.application.HandSetting;
import org.fugong.healthcode.setting.application.HandSettingStore;

@ApplicationScoped
class SqlHandSettingStore implements HandSettingStore {

    private static final String COLUMNS =
            "setting_id, person_id, colour, cited_cause, until, state, edition, asked_by, "
                    + "asked_at, decided_by, decided_at";

    private final Database database;

    @Inject
    SqlHandSettingStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(HandSetting setting, byte[] reason) {
        return database.change(
                        "insert into hand_setting (setting_id, person_id, colour, cited_cause, reason_sealed, until, state, "
                                + "asked_by, asked_at) values (?, ?, ?, ?, ?, ?, 'ASKED', ?, ?) on conflict do nothing",
                        s -> {
                            s.setObject(1, setting.settingId());
                            s.setObject(2, setting.personId());
                            s.setString(3, setting.colour());
                            s.setString(4, setting.citedCause());
                            s.setBytes(5, reason);
                            s.setTimestamp(6, Database.time(setting.until()));
                            s.setString(7, setting.askedBy());
                            s.setTimestamp(8, Database.time(setting.askedAt()));
                        })
                == 1;
    }

    @Override
    public @Nullable HandSetting find(UUID setting) {
        return one(setting, "");
    }

    @Override
    public @Nullable HandSetting lock(UUID setting) {
        return one(setting, " for update");
    }

    private @Nullable HandSetting one(UUID setting, String lock) {
        return database.first(
                "select " + COLUMNS + " from hand_setting where setting_id = ?" + lock,
                s -> s.setObject(1, setting),
                SqlHandSettingStore::setting);
    }

    @Override
    public byte[] reason(UUID setting) {
        return Objects.requireNonNull(database.first(
                "select reason_sealed from hand_setting where setting_id = ?",
                s -> s.setObject(1, setting),
                row -> row.getBytes(1)));
    }

    @Override
    public void decide(UUID setting, String state, String by, Instant at) {
        database.change(
                "update hand_setting set state = ?, decided_by = ?, decided_at = ?, edition = edition + 1 "
                        + "where setting_id = ?",
                s -> {
                    s.setString(1, state);
                    s.setString(2, by);
                    s.setTimestamp(3, Database.time(at));
                    s.setObject(4, setting);
                });
    }

    @Override
    public List<HandSetting> page(@Nullable Instant askedAt, @Nullable UUID after, int atMost) {
        return database.list(
                "select " + COLUMNS
                        + " from hand_setting where ?::timestamptz is null or (asked_at, setting_id) < (?, ?) "
                        + "order by asked_at desc, setting_id desc limit ?",
                s -> {
                    s.setTimestamp(1, Database.time(askedAt));
                    s.setTimestamp(2, Database.time(askedAt));
                    s.setObject(3, after);
                    s.setInt(4, atMost);
                },
                SqlHandSettingStore::setting);
    }

    private static HandSetting setting(ResultSet row) throws SQLException {
        return new HandSetting(
                row.getObject("setting_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("colour"),
                row.getString("cited_cause"),
                required(row, "until"),
                row.getString("state"),
                row.getInt("edition"),
                row.getString("asked_by"),
                required(row, "asked_at"),
                row.getString("decided_by"),
                Database.time(row, "decided_at"));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Database.time(row, column));
    }
}
