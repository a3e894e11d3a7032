package org.fugong.registry.labour.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fugong.registry.labour.domain.Pairing.Obstacle;

/** Says in words what was weighed, from the pairing and the points that it got. */
public final class Wording {

    private Wording() {}

    /** One thing that was weighed of people proposed. */
    public static Reason of(Reason.Kind kind, Pairing pairing, int people, long points) {
        return switch (kind) {
            case PERIOD -> period(pairing, points);
            case WORK -> work(pairing, points);
            case SKILL -> {
                int skilled = Math.min(people, pairing.skilled());
                yield new Reason(
                        kind,
                        points,
                        skilled == people
                                ? "all have a skill that is wanted"
                                : skilled + " have a skill that is wanted",
                        skilled == people ? "全部具备所需技能" : "其中 " + skilled + " 人具备所需技能");
            }
            case DEALINGS -> dealings(pairing, points);
            case DISTANCE ->
                new Reason(kind, points, pairing.kilometres() + " km away", "相距约 " + pairing.kilometres() + " 公里");
            case FURTHER_LENDER -> new Reason(kind, points, "one lender more, which takes some trouble", "需多对接一家出借企业");
        };
    }

    /** What becomes of a need, and why people are still open. */
    public static Outlook outlook(UUID needId, int needed, int found, Map<Obstacle, Integer> obstacles, boolean used) {
        int open = Math.max(0, needed - found);
        if (open == 0) {
            return new Outlook(needId, 0, "", "");
        }
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        if (used) {
            en.add(
                    "those that fit are proposed or promised to the full, or are too far or too few days to be worth it");
            zh.add("合适的富余人员已全部推荐或约定，或因路远、天数少、过往合作不佳未推荐");
        }
        Map<Obstacle, Integer> told = new EnumMap<>(Obstacle.class);
        told.putAll(obstacles);
        told.forEach((obstacle, people) -> {
            switch (obstacle) {
                case OTHER_WORK -> {
                    en.add(people + " people do other work and are not ready to learn it, or are not taught");
                    zh.add(people + " 人从事其他工种，本人不愿转岗或需方不提供培训");
                }
                case OTHER_SHIFT -> {
                    en.add(people + " people can't work this shift");
                    zh.add(people + " 人不能上此班次");
                }
                case OTHER_DAYS -> {
                    en.add(people + " people are free on other days");
                    zh.add(people + " 人空闲日期不符");
                }
                case TOO_FAR -> {
                    en.add(people + " people are too far away");
                    zh.add(people + " 人路途过远");
                }
                case OWN -> {
                    // One's own people are no offer.
                }
            }
        });
        if (en.isEmpty()) {
            en.add("nobody offers people now");
            zh.add("目前没有企业提供富余人员");
        }
        return new Outlook(
                needId,
                open,
                open + " still open: " + String.join("; ", en) + ".",
                "仍缺 " + open + " 人：" + String.join("；", zh) + "。");
    }

    private static Reason period(Pairing pairing, long points) {
        int days = pairing.period().days();
        boolean whole = days >= pairing.needDays();
        return new Reason(
                Reason.Kind.PERIOD,
                points,
                whole ? "for all " + days + " days" : "for " + days + " of " + pairing.needDays() + " days",
                whole ? "覆盖全部 " + days + " 天" : "覆盖 " + pairing.needDays() + " 天中的 " + days + " 天");
    }

    private static Reason work(Pairing pairing, long points) {
        return switch (pairing.fit()) {
            case SAME -> new Reason(Reason.Kind.WORK, points, "the same work", "工种相同");
            case NEAR -> new Reason(Reason.Kind.WORK, points, "work of the same major group", "同属一大类工种");
            case TRAINED ->
                new Reason(
                        Reason.Kind.WORK, points, "other work, which they are ready to be trained for", "愿意转岗，需方提供培训");
        };
    }

    private static Reason dealings(Pairing pairing, long points) {
        if (pairing.badly() == 0) {
            return new Reason(
                    Reason.Kind.DEALINGS,
                    points,
                    pairing.well() + " earlier dealings went well",
                    "此前合作 " + pairing.well() + " 次，均顺利");
        }
        return new Reason(
                Reason.Kind.DEALINGS,
                points,
                "of earlier dealings " + pairing.well() + " went well and " + pairing.badly() + " badly",
                "此前合作顺利 " + pairing.well() + " 次、不顺利 " + pairing.badly() + " 次");
    }
}
