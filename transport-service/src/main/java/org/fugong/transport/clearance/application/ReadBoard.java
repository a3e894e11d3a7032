package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * @param lines some of its lines
     * @param names of the enterprises in counts and lines, those that are known
     */
    public record Board(
            ClearanceBoard.Counts counts,
            int origins,
            int enterprises,
            List<BoardLine> lines,
            Map<UUID, String> names) {}

    /**
     * Counts a charter's clearances and reads some of them.
     *
     * @param groups how many groups by origin, and how many by enterprise, are listed
     * @param limit how many lines
     */
    public Board board(
            UUID charterId,
            Scope scope,
            int groups,
            ClearanceBoard.Wanted wanted,
            Optional<ClearanceBoard.After> after,
            int limit) {
        ClearanceBoard.Counts all = board.counts(charterId, scope);
        List<EnterpriseCount> enterprises = first(all.byEnterprise(), groups);
        List<BoardLine> lines = board.lines(charterId, scope, wanted, after, limit);
        Set<UUID> named = new HashSet<>();
        enterprises.forEach(count -> named.add(count.enterpriseId()));
        lines.forEach(line -> named.add(line.enterpriseId()));
        return new Board(
                new ClearanceBoard.Counts(
                        all.kinds(), first(all.byOrigin(), groups), enterprises, all.byOwner(), all.alarms()),
                all.byOrigin().size(),
                all.byEnterprise().size(),
                lines,
                workers.enterpriseNames(named));
    }

    /** Groups of enterprises with their names. */
    public record Enterprises(List<EnterpriseCount> counts, Map<UUID, String> names) {}

    /** Open ones by enterprise, most first, those after the given one if any. */
    public Enterprises byEnterprise(UUID charterId, Scope scope, Optional<EnterpriseCount> after, int limit) {
        List<EnterpriseCount> some = board.counts(charterId, scope).byEnterprise().stream()
                .filter(count -> after.isEmpty() || ClearanceBoard.ENTERPRISES.compare(count, after.get()) > 0)
                .limit(limit)
                .toList();
        return new Enterprises(
                some,
                workers.enterpriseNames(
                        some.stream().map(EnterpriseCount::enterpriseId).toList()));
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

    /** Some answers that came otherwise. */
    public record Strays(List<ClearanceBoard.Stray> strays, Map<UUID, String> names) {}

    /** Answers that came late, contradicted others, or were settled, the last first. */
    public Strays strays(UUID charterId, Scope scope, Optional<Long> before, int limit) {
        List<ClearanceBoard.Stray> strays = board.stray(charterId, scope, before, limit);
        return new Strays(
                strays,
                workers.enterpriseNames(strays.stream()
                        .map(stray -> stray.line().enterpriseId())
                        .collect(Collectors.toSet())));
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
