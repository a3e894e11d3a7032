package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.Clearances.AnswerRecord;
import org.fugong.transport.clearance.application.Clearances.BoardLine;
import org.fugong.transport.clearance.application.Clearances.EnterpriseCount;
import org.fugong.transport.clearance.application.Clearances.KindCount;
import org.fugong.transport.clearance.application.Clearances.OriginCount;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.worker.application.KnownWorkers;

/** The board of clearances: who is still open, and whom to call. */
@ApplicationScoped
public class ReadBoard {

    private final Clearances clearances;
    private final KnownWorkers workers;

    ReadBoard(Clearances clearances, KnownWorkers workers) {
        this.clearances = clearances;
        this.workers = workers;
    }

    /**
     * What is open on a charter.
     *
     * @param names of the enterprises that are known
     */
    public record Summary(
            List<KindCount> kinds,
            List<OriginCount> byOrigin,
            List<EnterpriseCount> byEnterprise,
            Map<UUID, String> names) {}

    /** Some lines of the board. */
    public record Lines(List<BoardLine> lines, Map<UUID, String> names) {}

    public Summary summary(UUID charterId, Scope scope) {
        List<EnterpriseCount> byEnterprise = clearances.openByEnterprise(charterId, scope);
        return new Summary(
                clearances.countByKind(charterId, scope),
                clearances.openByOrigin(charterId, scope),
                byEnterprise,
                workers.enterpriseNames(
                        byEnterprise.stream().map(EnterpriseCount::enterpriseId).toList()));
    }

    public Lines lines(
            UUID charterId, Scope scope, Clearances.Wanted wanted, Optional<Clearances.After> after, int limit) {
        List<BoardLine> lines = clearances.board(charterId, scope, wanted, after, limit);
        return new Lines(lines, namesOf(lines));
    }

    /** How many are overdue, and how many contradicted. */
    public Clearances.Alarms alarms(UUID charterId, Scope scope) {
        return clearances.alarms(charterId, scope);
    }

    /** Some answers that came otherwise. */
    public record Strays(List<Clearances.Stray> strays, Map<UUID, String> names) {}

    /** Answers that came late, contradicted others, or were settled, the last first. */
    public Strays strays(UUID charterId, Scope scope, Optional<Long> before, int limit) {
        List<Clearances.Stray> strays = clearances.stray(charterId, scope, before, limit);
        return new Strays(
                strays, namesOf(strays.stream().map(Clearances.Stray::line).toList()));
    }

    private Map<UUID, String> namesOf(List<BoardLine> lines) {
        Set<UUID> enterprises = new HashSet<>();
        lines.forEach(line -> enterprises.add(line.enterpriseId()));
        return workers.enterpriseNames(enterprises);
    }

    /** Who was cleared in something, by whom and when. */
    public record Granted(UUID workerId, String by, Instant at) {}

    /** What was granted on a charter, of those whom the scope sees. */
    public List<Granted> granted(UUID charterId, Scope scope) {
        List<Granted> granted = new ArrayList<>();
        for (BoardLine line : clearances.board(
                charterId,
                scope,
                new Clearances.Wanted(Optional.of(ClearanceState.GRANTED), false),
                Optional.empty(),
                Integer.MAX_VALUE)) {
            if (line.decidedAt() != null && line.answeredBy() != null) {
                granted.add(new Granted(line.clearance().workerId(), line.answeredBy(), line.decidedAt()));
            }
        }
        return granted;
    }

    public Optional<BoardLine> line(UUID clearanceId) {
        return clearances.line(clearanceId);
    }

    /** Every answer to a clearance, as they came. */
    public List<AnswerRecord> history(UUID clearanceId) {
        return clearances.history(clearanceId);
    }
}
