package org.fugong.registry.resumption.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Holder;

/** Applications in which somebody has to do something. */
@ApplicationScoped
class ResumptionMatters implements MatterSource {

    private final ApplicationStore store;

    @Inject
    ResumptionMatters(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        return store.latest(enterpriseIds).stream()
                .filter(a -> a.turn().holder() != Holder.NOBODY)
                .map(ResumptionMatters::matter)
                .toList();
    }

    private static Matter matter(Application a) {
        boolean conditions = a.state() == State.APPROVED;
        return new Matter(
                "resumption",
                a.id(),
                a.enterpriseId(),
                conditions ? "Conditions of resuming" : "Application to resume",
                conditions ? "复工条件" : "复工申请",
                badge(a),
                stateEn(a) + (a.turn().overdue() ? ", overdue" : ""),
                stateZh(a) + (a.turn().overdue() ? "，已超期" : ""),
                a.turn().since(),
                a.turn().dueAt(),
                "/registry/applications/" + a.id());
    }

    private static String badge(Application a) {
        if (a.turn().overdue() || a.state() == State.SUSPENDED) {
            return "stop";
        }
        return a.turn().holder() == Holder.ENTERPRISE ? "warn" : "wait";
    }

    private static String stateEn(Application a) {
        return switch (a.state()) {
            case APPLIED -> "Waits for a decision by the " + by(a);
            case INSPECTING -> "Waits for an inspection";
            case RETURNED -> "Has to be completed by the enterprise";
            case SUSPENDED -> "Suspended; lies with the " + by(a);
            default ->
                a.turn().holder() == Holder.ENTERPRISE
                        ? "Conditions have to be met by the enterprise"
                        : "Conditions wait for a check by the " + by(a);
        };
    }

    private static String stateZh(Application a) {
        String by =
                switch (a.tier()) {
                    case TOWN -> "镇街";
                    case DISTRICT -> "区级";
                    case CITY -> "市级";
                };
        return switch (a.state()) {
            case APPLIED -> "待" + by + "审批";
            case INSPECTING -> "待现场核查";
            case RETURNED -> "待企业补正";
            case SUSPENDED -> "已暂停复工，由" + by + "处理";
            default -> a.turn().holder() == Holder.ENTERPRISE ? "待企业落实条件" : "待" + by + "核对条件";
        };
    }

    private static String by(Application a) {
        return switch (a.tier()) {
            case TOWN -> "town";
            case DISTRICT -> "district";
            case CITY -> "city";
        };
    }
}
