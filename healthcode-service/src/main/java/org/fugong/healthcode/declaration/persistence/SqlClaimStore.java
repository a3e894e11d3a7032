package org.fugong.healthcode.declaration.persistence;

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
import org.fugong.healthcode.declaration.application.Claim;
import org.fugong.healthcode.declaration.application.ClaimStore;
import org.fugong.healthcode.declaration.domain.ClaimKind;
import org.fugong.healthcode.declaration.domain.ClaimOutcome;
import org.fugong.healthcode.declaration.domain.ClaimState;

@ApplicationScoped
class SqlClaimStore implements ClaimStore {

    private final Database database;

    @Inject
    SqlClaimStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Claim claim, Parties parties, Told told) {
        return database.change(
                        "insert into registration_claim (claim_id, kind, person_id, other_id, holder, guardian, claimant, "
                                + "town, name_sealed, phone_sealed, words_sealed, identity_sealed, state, filed_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?) on conflict do nothing",
                        s -> {
                            s.setObject(1, claim.claimId());
                            s.setString(2, claim.kind().name());
                            s.setObject(3, claim.personId());
                            s.setObject(4, claim.otherId());
                            s.setString(5, parties.holder());
                            s.setString(6, parties.guardian());
                            s.setString(7, parties.claimant());
                            s.setString(8, claim.town());
                            s.setBytes(9, told.name());
                            s.setBytes(10, told.phone());
                            s.setBytes(11, told.words());
                            s.setBytes(12, told.identity());
                            s.setTimestamp(13, Database.time(claim.filedAt()));
                        })
                == 1;
    }

    @Override
    public @Nullable Claim find(UUID claimId) {
        return database.first(
                "select * from registration_claim where claim_id = ?",
                s -> s.setObject(1, claimId),
                SqlClaimStore::claim);
    }

    @Override
    public @Nullable Claim lock(UUID claimId) {
        return database.first(
                "select * from registration_claim where claim_id = ? for update",
                s -> s.setObject(1, claimId),
                SqlClaimStore::claim);
    }

    @Override
    public Parties parties(UUID claimId) {
        return Objects.requireNonNull(database.first(
                "select holder, guardian, claimant from registration_claim where claim_id = ?",
                s -> s.setObject(1, claimId),
                row -> new Parties(row.getString(1), row.getString(2), row.getString(3))));
    }

    @Override
    public Told told(UUID claimId) {
        return Objects.requireNonNull(database.first(
                "select name_sealed, phone_sealed, words_sealed, identity_sealed from registration_claim where claim_id = ?",
                s -> s.setObject(1, claimId),
                row -> new Told(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4))));
    }

    @Override
    public void decide(UUID claimId, ClaimOutcome outcome, String by, Instant at) {
        database.change(
                "update registration_claim set state = 'DECIDED', outcome = ?, decided_by = ?, decided_at = ?, "
                        + "edition = edition + 1 where claim_id = ?",
                s -> {
                    s.setString(1, outcome.name());
                    s.setString(2, by);
                    s.setTimestamp(3, Database.time(at));
                    s.setObject(4, claimId);
                });
    }

    @Override
    public void undo(UUID claimId, String by, Instant at) {
        database.change(
                "update registration_claim set state = 'UNDONE', undone_by = ?, undone_at = ?, edition = edition + 1 "
                        + "where claim_id = ?",
                s -> {
                    s.setString(1, by);
                    s.setTimestamp(2, Database.time(at));
                    s.setObject(3, claimId);
                });
    }

    @Override
    public List<Claim> page(
            @Nullable String town, boolean openOnly, @Nullable Instant before, @Nullable UUID id, int atMost) {
        return database.list(
                "select * from registration_claim where (?::text is null or town = ?) and (not ? or state = 'OPEN') "
                        + "and (?::timestamptz is null or (filed_at, claim_id) < (?, ?::uuid)) "
                        + "order by filed_at desc, claim_id desc limit ?",
                s -> {
                    s.setString(1, town);
                    s.setString(2, town);
                    s.setBoolean(3, openOnly);
                    s.setTimestamp(4, Database.time(before));
                    s.setTimestamp(5, Database.time(before));
                    s.setObject(6, id);
                    s.setInt(7, atMost);
                },
                SqlClaimStore::claim);
    }

    @Override
    public List<Claim> ofSubject(String subject) {
        return database.list(
                "select * from registration_claim where claimant = ? or holder = ? or guardian = ? "
                        + "order by filed_at desc limit 20",
                s -> {
                    s.setString(1, subject);
                    s.setString(2, subject);
                    s.setString(3, subject);
                },
                SqlClaimStore::claim);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Claim(
                row.getObject("claim_id", UUID.class),
                ClaimKind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getString("town"),
                ClaimState.valueOf(row.getString("state")),
                outcome == null ? null : ClaimOutcome.valueOf(outcome),
                row.getInt("edition"),
                Objects.requireNonNull(Database.time(row, "filed_at")),
                Database.time(row, "decided_at"),
                row.getString("decided_by"),
                Database.time(row, "undone_at"));
    }
}
