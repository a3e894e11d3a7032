package org.fugong.transport.roster.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.RosterDifference;

/** Reads rosters as far as the caller may see. */
@ApplicationScoped
public class ReadRoster {

    private final Rosters rosters;
    private final Nominations nominations;

    ReadRoster(Rosters rosters, Nominations nominations) {
        this.rosters = rosters;
        this.nominations = nominations;
    }

    /** What two versions differ in, of the lines that the reader may see. */
    public record Compared(
            int from, int to, List<RosterPart.Line> dropped, List<RosterPart.Line> added, List<Moved> moved) {}

    /** A line as it was and as it is. */
    public record Moved(RosterPart.Line was, RosterPart.Line is) {}

    /** The newest version; nothing before the freeze. */
    public Optional<RosterPart> read(UUID charterId, Scope scope) {
        return rosters.latest(charterId).map(roster -> part(roster, scope));
    }

    /** One version; nothing if there is none of that number. */
    public Optional<RosterPart> version(UUID charterId, int version, Scope scope) {
        return rosters.version(charterId, version).map(roster -> part(roster, scope));
    }

    /** All versions, the newest first; what made one is told to those who may see whom it is about. */
    public List<RosterVersion> versions(UUID charterId, Scope scope) {
        Predicate<UUID> visible = visible(charterId, scope);
        return rosters.versions(charterId).stream()
                .map(v -> new RosterVersion(
                        v.version(),
                        v.size(),
                        v.checksum(),
                        v.frozenAt(),
                        v.change().filter(change -> visible.test(change.workerId()))))
                .toList();
    }

    /** What two versions differ in; nothing if one of them is not there. */
    public Optional<Compared> compare(UUID charterId, int from, int to, Scope scope) {
        Optional<Roster> first = rosters.version(charterId, from);
        Optional<Roster> second = rosters.version(charterId, to);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Predicate<UUID> visible = visible(charterId, scope);
        RosterDifference difference = RosterDifference.between(first.get(), second.get());
        return Optional.of(new Compared(
                from,
                to,
                difference.dropped().stream()
                        .filter(t -> visible.test(t.workerId()))
                        .map(RosterPart.Line::of)
                        .toList(),
                difference.added().stream()
                        .filter(t -> visible.test(t.workerId()))
                        .map(RosterPart.Line::of)
                        .toList(),
                difference.moved().stream()
                        .filter(m -> visible.test(m.is().workerId()))
                        .map(m -> new Moved(RosterPart.Line.of(m.was()), RosterPart.Line.of(m.is())))
                        .toList()));
    }

    private RosterPart part(Roster roster, Scope scope) {
        Predicate<UUID> visible = visible(roster.charterId(), scope);
        return RosterPart.of(
                roster,
                roster.travellers().stream()
                        .filter(t -> visible.test(t.workerId()))
                        .toList());
    }

    private Predicate<UUID> visible(UUID charterId, Scope scope) {
        if (scope.equals(Scope.DISTRICT)) {
            return any -> true;
        }
        Set<UUID> workers = nominations.workers(charterId, scope);
        return workers::contains;
    }
}
