package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.NominateList.One;
import org.fugong.transport.charter.application.NominateList.Outcome;
import org.fugong.transport.charter.application.NominateList.Placed;
import org.fugong.transport.charter.application.NominateList.Refused;
import org.fugong.transport.charter.application.NominateList.Wish;
import org.fugong.transport.charter.application.Nominations.Standing;
import org.fugong.transport.charter.application.Nominations.Terms;
import org.fugong.transport.charter.application.TakeTurns.Asked;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Company;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationRules;
import org.fugong.transport.charter.domain.NominationRules.Refusal;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Party;
import org.fugong.transport.charter.domain.Rider;
import org.fugong.transport.charter.domain.Seating;
import org.fugong.transport.worker.application.KnownWorker;

/** Goes through a list of wishes, one after the other, each judged with those before it taken as done. */
final class JudgedList {

    private final Charter charter;
    private final Instant now;
    private final Terms terms;
    private final Map<UUID, UUID> holders;
    private final Map<UUID, KnownWorker> known;
    private final Map<UUID, Integer> ofEnterprise;
    private final Set<UUID> named = new HashSet<>();
    private final List<Judged> all = new ArrayList<>();
    private int nextNumber;

    /**
     * @param holders per worker the charter that they are bound to: open, or frozen and not yet arrived
     */
    JudgedList(
            Charter charter,
            Instant now,
            Terms terms,
            Standing standing,
            Map<UUID, UUID> holders,
            Map<UUID, KnownWorker> known) {
        this.charter = charter;
        this.now = now;
        this.terms = terms;
        this.holders = holders;
        this.known = known;
        this.ofEnterprise = new HashMap<>(standing.ofEnterprise());
        this.nextNumber = standing.nextNumber();
    }

    /** One worker: either a nomination whose seat is not decided yet, or why there is none. */
    private record Judged(One one, String by, @Nullable Nomination nomination, @Nullable Refusal refusal) {

        Judged refused(Refusal why) {
            return refusal == null ? new Judged(one, by, null, why) : this;
        }
    }

    void judge(Asked asked) {
        Wish wish = asked.wish();
        Map<UUID, Integer> before = new HashMap<>(ofEnterprise);
        int numberBefore = nextNumber;
        Optional<Company> company = wish.together() && wish.ones().size() > 1
                ? Optional.of(new Company(UUID.randomUUID(), wish.restMayTravel()))
                : Optional.empty();
        List<Judged> judged = new ArrayList<>();
        wish.ones().forEach(one -> judged.add(judge(one, asked, company)));
        if (company.isPresent() && (judged.stream().anyMatch(j -> j.refusal() != null) || isTooLarge(judged))) {
            Refusal forTheOthers = judged.stream().anyMatch(j -> j.refusal() != null)
                    ? Refusal.ANOTHER_OF_THE_GROUP
                    : Refusal.GROUP_TOO_LARGE;
            judged.replaceAll(j -> j.refused(forTheOthers));
            ofEnterprise.clear();
            ofEnterprise.putAll(before);
            nextNumber = numberBefore;
        }
        all.addAll(judged);
    }

    private Judged judge(One one, Asked asked, Optional<Company> company) {
        UUID workerId = one.workerId();
        Optional<KnownWorker> worker = Optional.ofNullable(known.get(workerId)).filter(asked::mayName);
        Optional<Rider> rider = worker.map(w -> new Rider(w.enterpriseId(), w.town(), w.origin()));
        int theirs =
                worker.map(w -> ofEnterprise.getOrDefault(w.enterpriseId(), 0)).orElse(0);
        Optional<Refusal> objection = NominationRules.objection(new NominationRules.Case(
                charter,
                now,
                rider,
                !named.add(workerId),
                Optional.ofNullable(holders.get(workerId)),
                terms.allowed(),
                one.stop() >= Nomination.FIRST_STOP && one.stop() < terms.stops(),
                theirs));
        if (objection.isPresent() || worker.isEmpty()) {
            return new Judged(one, asked.by(), null, objection.orElse(Refusal.WORKER_UNKNOWN));
        }
        KnownWorker w = worker.get();
        ofEnterprise.put(w.enterpriseId(), theirs + 1);
        return new Judged(
                one,
                asked.by(),
                new Nomination(
                        UUID.randomUUID(),
                        charter.id(),
                        workerId,
                        w.enterpriseId(),
                        w.town(),
                        w.origin(),
                        one.stop(),
                        company,
                        nextNumber++,
                        NominationStatus.WAITING,
                        now),
                null);
    }

    private boolean isTooLarge(List<Judged> judged) {
        List<Rider> riders = new ArrayList<>();
        for (Judged j : judged) {
            if (j.nomination() != null) {
                riders.add(j.nomination().rider());
            }
        }
        return !Seating.canEverSeat(new Party(charter.id(), riders), charter.seats(), terms.quotas());
    }

    boolean refusesSome() {
        return all.stream().anyMatch(j -> j.refusal() != null);
    }

    /** If one is refused, so are all. */
    void asAWhole() {
        if (refusesSome()) {
            all.replaceAll(j -> j.refused(Refusal.ANOTHER_OF_THE_LIST));
        }
    }

    /** Those that may be nominated, in order. */
    List<Nomination> admitted() {
        List<Nomination> admitted = new ArrayList<>();
        for (Judged j : all) {
            if (j.nomination() != null) {
                admitted.add(j.nomination());
            }
        }
        return admitted;
    }

    /** Who made each of those nominations. */
    Map<UUID, String> makers() {
        Map<UUID, String> makers = new HashMap<>();
        for (Judged j : all) {
            if (j.nomination() != null) {
                makers.put(j.nomination().id(), j.by());
            }
        }
        return makers;
    }

    /** For every worker named, in order. */
    List<Outcome> outcomes(List<CharterEvents.Place> places, Map<UUID, Map<String, String>> clearances) {
        Map<UUID, CharterEvents.Place> byNomination = new HashMap<>();
        places.forEach(p -> byNomination.put(p.nomination().id(), p));
        List<Outcome> outcomes = new ArrayList<>();
        for (Judged j : all) {
            Refusal refusal = j.refusal();
            Nomination nomination = j.nomination();
            if (refusal != null) {
                outcomes.add(new Refused(j.one(), refusal, holder(j)));
            } else if (nomination != null) {
                CharterEvents.Place place = Objects.requireNonNull(byNomination.get(nomination.id()));
                outcomes.add(new Placed(
                        j.one(),
                        place.nomination(),
                        place.place(),
                        clearances.getOrDefault(nomination.id(), Map.of())));
            }
        }
        return outcomes;
    }

    private Optional<UUID> holder(Judged j) {
        return j.refusal() == Refusal.WORKER_ON_A_CHARTER
                ? Optional.ofNullable(holders.get(j.one().workerId()))
                : Optional.empty();
    }
}
