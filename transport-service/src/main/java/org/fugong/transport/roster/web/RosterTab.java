package org.fugong.transport.roster.web;

import java.util.List;
import java.util.UUID;

/** The pages of one roster, as tabs. */
public record RosterTab(String path, String title, boolean current) {

    static List<RosterTab> of(UUID charterId, String current, RosterWords words) {
        String roster = "/transport/charters/" + charterId + "/roster";
        return List.of(
                new RosterTab(roster, words.roster(), current.equals("roster")),
                new RosterTab(roster + "/seats", words.seats(), current.equals("seats")),
                new RosterTab(roster + "/versions", words.versions(), current.equals("versions")),
                new RosterTab(roster + "/lists", words.lists(), current.equals("lists")));
    }
}
