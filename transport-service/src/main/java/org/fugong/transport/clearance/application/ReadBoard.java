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
import org.fugong.transport.clearance.application.ClearanceBoard.AnswerRecord;
import org.fugong.transport.clearance.application.ClearanceBoard.BoardLine;
import org.fugong.transport.clearance.application.ClearanceBoard.EnterpriseCount;
import org.fugong.transport.clearance.application.ClearanceBoard.OriginCount;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.worker.application.KnownWorkers;

/** The board of clearances: who is still open, and whom to call. */
@ApplicationScoped
public class ReadBoard {

    private final ClearanceBoard board;
    private final KnownWorkers workers;

    ReadBoard(ClearanceBoard board, KnownWorkers workers) {
        this.board = board;
        this.workers = workers;
    }

    /**
     * What is open on a charter.
     *
     * @param counts with the first groups of the lists only
     * @param origins how many groups by origin there are
     * @param enterprises how many groups by enterprise there are
     * @param names of the enterprises in the counts, those that are known
     */
    public record Summary(ClearanceBoard.Counts counts, int origins, int enterprises, Map<UUID, String> names) {}

    /** Some lines of the board. */
    public record Lines(List<BoardLine> lines, Map<UUID, String> names) {}

    /**
     * Counts a charter's clearances.
     *
     * @param groups how many groups by origin, and how many by enterprise, are listed
     */
    public Summary summary(UUID charterId, Scope scope, int groups) {
        ClearanceBoard.Counts all = board.counts(charterId, scope);
        List<EnterpriseCount> enterprises = first(all.byEnterprise(), groups);
        return new Summary(
                new ClearanceBoard.Counts(all.kinds(), first(all.byOrigin(), groups), enterprises, all.alarms()),
                all.byOrigin().size(),
                all.byEnterprise().size(),
                names(enterprises));
    }

    /** Groups of enterprises with their names. */
    public record Enterprises(List<EnterpriseCount> counts, Map<UUID, String> names) {}

    /** Open ones by enterprise, most first, those after the given one if any. */
    public Enterprises byEnterprise(UUID charterId, Scope scope, Optional<EnterpriseCount> after, int limit) {
        List<EnterpriseCount> some = board.counts(charterId, scope).byEnterprise().stream()
                .filter(count -> after.isEmpty() || ClearanceBoard.ENTERPRISES.compare(count, after.get()) > 0)
                .limit(limit)
                .toList();
        return new Enterprises(some, names(some));
    }

    /** Open ones by origin and kind, most first, those after the given one if any. */
    public List<OriginCount> byOrigin(UUID charterId, Scope scope, Optional<OriginCount> after, int limit) {
        return board.counts(charterId, scope).byOrigin().stream()
                .filter(count -> after.isEmpty() || ClearanceBoard.ORIGINS.compare(count, after.get()) > 0)
                .limit(limit)
                .toList();
    }

    private static <T> List<T> first(List<T> some, int many) {
        return some.subList(0, Math.min(many, some.size()));
    }

    private Map<UUID, String> names(List<EnterpriseCount> counts) {
        return workers.enterpriseNames(
                counts.stream().map(EnterpriseCount::enterpriseId).toList());
    }

    public Lines lines(
            UUID charterId,
            Scope scope,
            ClearanceBoard.Wanted wanted,
            Optional<ClearanceBoard.After> after,
            int limit) {
        List<BoardLine> lines = board.lines(charterId, scope, wanted, after, limit);
        return new Lines(lines, namesOf(lines));
    }

    /** Some answers that came otherwise. */
    public record Strays(List<ClearanceBoard.Stray> strays, Map<UUID, String> names) {}

    /** Answers that came late, contradicted others, or were settled, the last first. */
    public Strays strays(UUID charterId, Scope scope, Optional<Long> before, int limit) {
        List<ClearanceBoard.Stray> strays = board.stray(charterId, scope, before, limit);
        return new Strays(
                strays, namesOf(strays.stream().map(ClearanceBoard.Stray::line).toList()));
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
        for (BoardLine line : board.lines(
                charterId,
                scope,
                new ClearanceBoard.Wanted(Optional.of(ClearanceState.GRANTED), false),
                Optional.empty(),
                Integer.MAX_VALUE)) {
            if (line.decidedAt() != null && line.answeredBy() != null) {
                granted.add(new Granted(line.clearance().workerId(), line.answeredBy(), line.decidedAt()));
            }
        }
        return granted;
    }

    public Optional<BoardLine> line(UUID clearanceId) {
        return board.line(clearanceId);
    }

    /** Every answer to a clearance, as they came. */
    public List<AnswerRecord> history(UUID clearanceId) {
        return board.history(clearanceId);
    }
}
