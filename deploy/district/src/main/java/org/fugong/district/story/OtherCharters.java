package org.fugong.district.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.fugong.district.District;
import org.fugong.district.Worker;

/**
 * Who is put forward for the charters that are open at the same time as the train from Huangshan: the same people for the
 * same district. All of them have a green code, are at home, and pass no gate on the morning after.
 */
public final class OtherCharters {
    /** Seats of the train from Chengdu; two tickets of it are refused, so two of those who wait move up. */
    public static final int CHENGDU_SEATS = 40;

    public static final int CHENGDU_NOMINATED = 44;
    static final int CHENGDU_REFUSED = 2;
    /** Seats of the bus from Xuancheng that is called off. */
    public static final int XUANCHENG_SEATS = 24;

    public static final int XUANCHENG_NOMINATED = 20;

    private static final String SICHUAN = "51";
    private static final String XUANCHENG = "3418";

    private OtherCharters() {}

    /** By index, in the order of their nomination. */
    public static List<Integer> chengdu(District district) {
        return some(district, CHENGDU_NOMINATED, county -> county.startsWith(SICHUAN));
    }

    /** By index, in the order of their nomination; of the counties around Xuancheng, or else of the rest of Anhui. */
    public static List<Integer> xuancheng(District district) {
        List<Integer> near = some(district, XUANCHENG_NOMINATED, county -> county.startsWith(XUANCHENG));
        return near.size() == XUANCHENG_NOMINATED
                ? near
                : some(district, XUANCHENG_NOMINATED, county -> county.startsWith("34"));
    }

    private static List<Integer> some(District district, int number, Predicate<String> county) {
        Cast cast = new Cast(district);
        Set<Integer> elsewhere = new HashSet<>(cast.localsAtTheGate());
        elsewhere.addAll(SharingCast.withLogIn(district));
        elsewhere.addAll(district.contingent().workers());
        int hotel = SharingCast.hotel(district).index();
        List<Integer> chosen = cast.registering().subList(0, cast.complete()).stream()
                .filter(index -> !elsewhere.contains(index) && cast.healthOf(index) == Cast.Health.WELL)
                .filter(index -> {
                    Worker worker = district.worker(index);
                    return county.test(worker.origin().code())
                            && worker.employer().index() != hotel;
                })
                .limit(number)
                .toList();
        return chosen;
    }
}
