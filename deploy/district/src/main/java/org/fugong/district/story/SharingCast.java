package org.fugong.district.story;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.fugong.district.District;
import org.fugong.district.Enterprise;

/** Who lends whom to whom in {@link Sharing}: the same people for the same district. */
public final class SharingCast {
    private static final int FACTORY = 200;
    private static final int HOTEL = 66;
    private static final int IDLE = 62;
    private static final int KEEP_HOUSE = 4;
    private static final int BACK_IN_TEN = 10;

    /** The eastern two thirds of the district: an hour's drive at most from one town to another. */
    private static final Set<String> EAST = Set.of(
            "330110001",
            "330110002",
            "330110003",
            "330110004",
            "330110005",
            "330110006",
            "330110007",
            "330110008",
            "330110009",
            "330110010",
            "330110011",
            "330110012",
            "330110102");

    private SharingCast() {}

    /** The factory of the story: above-scale, of clothes, textiles or food, and of all the one nearest to 200 people. */
    public static Enterprise factory(District district) {
        return nearest(district, FACTORY, e -> e.industry().startsWith("C1") && e.aboveScale());
    }

    /** The hotel of the story: in another town, and of all the one nearest to 66 people. */
    public static Enterprise hotel(District district) {
        String town = factory(district).town().code();
        return nearest(
                district,
                HOTEL,
                e -> e.industry().equals("H61") && !e.town().code().equals(town));
    }

    private static Enterprise nearest(District district, int headcount, Predicate<Enterprise> suits) {
        return district.enterprises()
                .filter(e -> EAST.contains(e.town().code()) && suits.test(e))
                .min(Comparator.comparingInt((Enterprise e) -> Math.abs(e.headcount() - headcount))
                        .thenComparingInt(Enterprise::index))
                .orElseThrow(() -> new StoryFailed("The district has no factory or no hotel."));
    }

    /**
     * Those of the hotel whom it would lend and who have a log-in, by index. One more has none. None of them rides on the
     * charter train.
     */
    public static List<Integer> withLogIn(District district) {
        List<Integer> idle = idle(district);
        return idle.subList(0, idle.size() - 1);
    }

    /** The one whom the hotel would lend as well and who answers by phone. */
    static int byPhone(District district) {
        List<Integer> idle = idle(district);
        return idle.get(idle.size() - 1);
    }

    private static List<Integer> idle(District district) {
        Enterprise hotel = hotel(district);
        Set<Integer> onTheTrain = new HashSet<>(district.contingent().workers());
        return IntStream.range(hotel.firstWorker(), hotel.firstWorker() + hotel.headcount())
                .filter(index -> !onTheTrain.contains(index))
                .limit(Math.min(idle(hotel), needed(factory(district))))
                .boxed()
                .toList();
    }

    /** How many go: the one without a log-in, and all others but the last, who declines. */
    public static int lent(District district) {
        return withLogIn(district).size();
    }

    /** How many of the factory's own people are back: one in ten, as in the real one. */
    public static int back(District district) {
        return factory(district).headcount() / BACK_IN_TEN;
    }

    static int idle(Enterprise hotel) {
        return Math.min(IDLE, hotel.headcount() - KEEP_HOUSE);
    }

    static int needed(Enterprise factory) {
        return factory.headcount() / 3;
    }
}
