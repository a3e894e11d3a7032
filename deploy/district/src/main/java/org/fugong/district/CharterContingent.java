package org.fugong.district;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The workers who wait in Huangshan for the charter train D5580: {@value #NOMINATED} people of {@value #EMPLOYERS}
 * enterprises, whatever the district's scale.
 */
public final class CharterContingent {
    /** Nominated workers; more than the seats, so that some wait. */
    public static final int NOMINATED = 176;
    /** Their employers: over 120, as on 18 February 2020. */
    public static final int EMPLOYERS = 130;

    private final List<Integer> workers;
    private final Map<Integer, County> origins = new HashMap<>();

    CharterContingent(District district, List<County> huangshan) {
        List<Integer> chosen = new ArrayList<>();
        for (int n = 0; n < NOMINATED; n++) {
            // One worker of each employer first, then a second one of some.
            int employer = (int) ((long) (n % EMPLOYERS) * district.enterpriseCount() / EMPLOYERS);
            int worker = district.firstWorkerOf(employer) + n / EMPLOYERS;
            chosen.add(worker);
            origins.put(worker, huangshan.get(n % huangshan.size()));
        }
        this.workers = List.copyOf(chosen);
    }

    /** Indexes of the workers, in the order of their nomination. */
    public List<Integer> workers() {
        return workers;
    }

    boolean includes(int worker) {
        return origins.containsKey(worker);
    }

    @Nullable County originOf(int worker) {
        return origins.get(worker);
    }
}
