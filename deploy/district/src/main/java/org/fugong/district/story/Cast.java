package org.fugong.district.story;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;

/** Who does what in the story: the real figures of February 2020 at the district's scale. */
final class Cast {
    private static final int WORKERS = 890_000;
    private static final int REGISTERED = 336_000;
    private static final int COMPLETE = 269_000;
    private static final int SURVEYED = 429;
    /** People of the district itself who pass a gate on the morning after; chosen, not handed down. */
    private static final int AT_THE_GATE = 60_000;

    private final District district;
    private final double scale;
    private final Set<Integer> contingent;

    Cast(District district) {
        this.district = district;
        this.scale = district.workerCount() / (double) WORKERS;
        this.contingent = new HashSet<>(district.contingent().workers());
    }

    /** Resumed enterprises that are asked for the labour they need: 429 in the real district, the above-scale ones first. */
    List<Enterprise> surveyed() {
        return resumingEnterprises()
                .sorted(Comparator.comparing(Enterprise::aboveScale).reversed())
                .limit(Math.max(1, Math.round(SURVEYED * scale)))
                .toList();
    }

    /** People who begin a health declaration. */
    int registered() {
        return (int) Math.round(REGISTERED * scale);
    }

    /** People who finish it; the charter's contingent is among them. */
    int complete() {
        return (int) Math.round(COMPLETE * scale);
    }

    /** Enterprises that resume: over 98.2 %, all above-scale ones among them. */
    int resuming() {
        return (int) (0.982 * district.enterpriseCount()) + 1;
    }

    Stream<Enterprise> resumingEnterprises() {
        long staying = district.enterpriseCount() - resuming();
        Set<Integer> closed = new HashSet<>(IntStream.iterate(district.enterpriseCount() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> !district.enterprise(i).aboveScale())
                .limit(staying)
                .boxed()
                .toList());
        return district.enterprises().filter(e -> !closed.contains(e.index()));
    }

    /** Everybody who registers, contingent first; those after the first {@link #complete()} leave their form unfinished. */
    List<Integer> registering() {
        Stream<Integer> others = IntStream.range(0, district.workerCount())
                .boxed()
                .filter(i -> !contingent.contains(i))
                .limit(registered() - contingent.size());
        return Stream.concat(district.contingent().workers().stream(), others).toList();
    }

    Health healthOf(int worker) {
        if (contingent.contains(worker)) {
            return Health.WELL;
        }
        return worker % 500 == 7 ? Health.CONTACT : worker % 100 == 3 ? Health.COUGH : Health.WELL;
    }

    /** People with a green code who go to work on the morning after. */
    List<Integer> localsAtTheGate() {
        return completeOthers(Health.WELL, (int) Math.round(AT_THE_GATE * scale));
    }

    /** People with a yellow code who try to. */
    List<Integer> yellowAtTheGate() {
        return completeOthers(Health.COUGH, Figures.YELLOW_AT_THE_GATE);
    }

    private List<Integer> completeOthers(Health health, int most) {
        Set<Integer> open = new HashSet<>();
        resumingEnterprises().forEach(e -> open.add(e.index()));
        return registering().subList(0, complete()).stream()
                .filter(i -> !contingent.contains(i) && healthOf(i) == health)
                .filter(i -> open.contains(district.worker(i).employer().index()))
                .limit(most)
                .toList();
    }

    Worker worker(int index) {
        return district.worker(index);
    }

    /** What a worker declares. */
    enum Health {
        WELL,
        COUGH,
        CONTACT
    }
}
