package org.fugong.transport.journey.application;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/**
 * The code on a traveller's ticket: twelve letters and digits for one place on one charter. It says nothing of the person,
 * nobody without the key can make one, and a guard's phone finds it in the list that it has fetched. It is the same for
 * every version of the roster.
 */
@ApplicationScoped
public class Tickets {

    /** Crockford's base 32: no I, L, O or U, so that a code can be read out and typed. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int BITS = 5;

    private final Pseudonym pseudonym;
    private final ReadRoster rosters;

    Tickets(Pseudonym pseudonym, ReadRoster rosters) {
        this.pseudonym = pseudonym;
        this.rosters = rosters;
    }

    /** The code of one traveller on one charter. */
    public String of(UUID charterId, UUID workerId) {
        UUID opaque = pseudonym.of("charter-ticket", PersonalData.of(charterId + "/" + workerId));
        // The low half without its two fixed bits has 62 that are from the hash; twelve letters take 60.
        long bits = opaque.getLeastSignificantBits();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (bits & (LETTERS.length() - 1))));
            bits >>>= BITS;
        }
        return code.toString();
    }

    /** Whose ticket it is: the line of the newest roster. */
    public Optional<RosterPart.Line> find(UUID charterId, String code) {
        return rosters.read(charterId, Scope.DISTRICT).flatMap(part -> part.lines().stream()
                .filter(line -> of(charterId, line.workerId()).equals(code))
                .findFirst());
    }
}
