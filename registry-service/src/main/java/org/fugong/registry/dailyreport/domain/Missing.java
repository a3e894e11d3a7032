package org.fugong.registry.dailyreport.domain;

import java.util.Locale;
import java.util.Optional;

/** What keeps an enterprise from its normal output. */
public enum Missing {
    /** People who have not come back. */
    WORKERS("Workers", "员工未到岗"),
    /** Masks, thermometers, disinfectant. */
    PROTECTION("Masks and protection", "防疫物资"),
    MATERIALS("Materials and parts", "原料配件"),
    /** Lorries and drivers, closed roads. */
    LOGISTICS("Transport of goods", "物流运输"),
    ORDERS("Orders", "订单"),
    FUNDS("Money", "资金"),
    /** Canteen and dormitories. */
    MEALS("Meals and lodging", "就餐住宿"),
    OTHER("Something else", "其他");

    private final String english;
    private final String chinese;

    Missing(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Its name in a language, {@code zh} or any other for English. */
    public String name(String lang) {
        return lang.equals("zh") ? chinese : english;
    }

    /** The kind of that name, in any case. */
    public static Optional<Missing> of(String name) {
        for (Missing kind : values()) {
            if (kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
