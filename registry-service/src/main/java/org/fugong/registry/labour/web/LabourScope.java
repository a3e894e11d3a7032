package org.fugong.registry.labour.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.labour.application.AgreementStore;
import org.fugong.registry.labour.application.EntryStore;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.HeardAnswer.Office;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/** What of the labour market a caller may see: an enterprise its own, a town its own, each party its agreements. */
@ApplicationScoped
public class LabourScope {

    private final Caller caller;

    @Inject
    LabourScope(Caller caller) {
        this.caller = caller;
    }

    /** Where a page of a list goes on. */
    record After(@Nullable Instant at, @Nullable UUID id) {}

    /** Passes for the entry's enterprise, its town and the district; 404 for all others. */
    void require(MarketEntry entry) {
        caller.requireEnterprise(entry.enterpriseId(), entry.town());
    }

    /** Passes for either side of a need and a surplus. */
    void requireEither(MarketEntry need, MarketEntry surplus) {
        if (!may(need) && !may(surplus)) {
            throw Problem.notFound();
        }
    }

    /** Whether {@link #require} would let the caller pass. */
    boolean may(MarketEntry entry) {
        return caller.mayEnterprise(entry.enterpriseId(), entry.town());
    }

    /** Passes for both enterprises, both towns and the district. */
    void require(Agreement agreement) {
        Agreement.Parties parties = agreement.parties();
        if (!caller.mayEnterprise(parties.lender(), parties.lenderTown())
                && !caller.mayEnterprise(parties.borrower(), parties.borrowerTown())) {
            throw Problem.notFound();
        }
    }

    /** The side that the caller is the contact of; 404 for all others, officials too. */
    Party requireParty(Agreement agreement) {
        Party party = party(agreement);
        if (party == null) {
            throw Problem.notFound();
        }
        return party;
    }

    /** The side that the caller is the contact of, or null. */
    @Nullable Party party(Agreement agreement) {
        return caller.has(Role.ENTERPRISE)
                ? agreement.parties().partyOf(caller.enterpriseId().orElse(null))
                : null;
    }

    /**
     * For whom the caller can stand witness of what a worker said: the lender's contact, an official of either town or the
     * district. 403 for the borrower's contact, 404 for all others.
     */
    Office requireWitness(Agreement agreement) {
        require(agreement);
        Party party = party(agreement);
        if (party == Party.BORROWER) {
            throw Problem.of(403, "lender-only", "The workers are the lender's.");
        }
        return party == Party.LENDER ? Office.LENDER : Office.OFFICIAL;
    }

    /** The same without a problem: null for whoever can't. */
    @Nullable Office witness(Agreement agreement) {
        Party party = party(agreement);
        return party == Party.LENDER
                ? Office.LENDER
                : party == null && (caller.has(Role.TOWN) || caller.has(Role.DISTRICT)) ? Office.OFFICIAL : null;
    }

    EntryStore.Query entries(
            @Nullable Side side,
            boolean open,
            @Nullable String occupation,
            @Nullable String town,
            @Nullable Shift shift,
            @Nullable String cursor) {
        String askedTown = blankAsNull(town);
        UUID only = null;
        if (!caller.seesWholeDistrict()) {
            Optional<String> own = ownTown();
            if (own.isPresent()) {
                if (askedTown != null) {
                    caller.requireTown(askedTown);
                }
                askedTown = own.get();
            } else {
                only = caller.enterpriseId().orElseThrow(Problem::notFound);
            }
        }
        After after = after(cursor);
        return new EntryStore.Query(
                side, open, blankAsNull(occupation), askedTown, shift, only, after.at(), after.id());
    }

    AgreementStore.Query agreements(AgreementCourse.@Nullable State state, @Nullable String cursor) {
        String town = null;
        UUID only = null;
        if (!caller.seesWholeDistrict()) {
            town = ownTown().orElse(null);
            only = town == null ? caller.enterpriseId().orElseThrow(Problem::notFound) : null;
        }
        After after = after(cursor);
        return new AgreementStore.Query(state, town, only, after.at(), after.id());
    }

    /** The town that an official is held to. */
    Optional<String> ownTown() {
        return caller.seesWholeDistrict() || !caller.has(Role.TOWN) ? Optional.empty() : caller.town();
    }

    static After after(@Nullable String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        if (parts.isEmpty()) {
            return new After(null, null);
        }
        try {
            return new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }

    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The value of that name, null for none asked. */
    static <E extends Enum<E>> @Nullable E one(Class<E> type, String field, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw Problem.invalid(field, "unknown-value", "There is no such " + field + ".");
    }
}
