package org.fugong.transport.roster.web;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.traveller.application.Travellers;

/**
 * A line of a roster on a page.
 *
 * @param name masked, or the short form of the id
 * @param group number of the group on this roster, empty for somebody alone
 */
public record LineRow(
        int seat, String place, UUID workerId, String name, String enterprise, String group, String stop) {

    static LineRow of(
            RosterPart.Line line, RosterView.Shown shown, Map<UUID, Integer> groups, Map<Integer, String> stops) {
        @Nullable Integer group = line.groupId() == null ? null : groups.get(line.groupId());
        return new LineRow(
                line.seat(),
                line.place(),
                line.workerId(),
                Travellers.shown(line.workerId(), shown.identities()),
                shown.enterprises()
                        .getOrDefault(
                                line.enterpriseId(),
                                line.enterpriseId().toString().substring(28)),
                group == null ? "" : group.toString(),
                stops.getOrDefault(line.stop(), Integer.toString(line.stop())));
    }
}
