package org.fugong.transport.proposal.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Makes proposals of gaps: a prefecture from which enough could come gets a vehicle of its own; prefectures of one province
 * that are too small for one are joined. Those from where most could come are first.
 */
public final class Proposing {

    private static final int PREFECTURE = 4;
    private static final int PROVINCE = 2;

    private final ProposalRules rules;
    private final Places places;

    /** What a division is called. */
    @FunctionalInterface
    public interface Places {
        /** The name of a code of 2, 4 or 6 digits; the code itself if it has none. */
        String name(String code);
    }

    public Proposing(ProposalRules rules, Places places) {
        this.rules = rules;
        this.places = places;
    }

    /** What is proposed, and what is too little for a vehicle. */
    public record Proposed(List<Proposal> proposals, List<Proposal.Count> tooFew) {}

    /** Proposals from all gaps. */
    public Proposed of(Collection<Gap> gaps, Collection<OpenCharter> open) {
        Map<String, List<Gap>> prefectures = by(gaps, PREFECTURE);
        List<Proposal> proposals = new ArrayList<>();
        List<Gap> small = new ArrayList<>();
        prefectures.forEach((area, there) -> {
            if (sum(there, Gap::could) >= rules.leastForBus()) {
                proposals.add(proposal(area, there, open));
            } else {
                small.addAll(there);
            }
        });
        List<Proposal.Count> tooFew = new ArrayList<>();
        by(small, PROVINCE).forEach((area, there) -> {
            if (sum(there, Gap::could) >= rules.leastForBus()) {
                proposals.add(proposal(area, there, open));
            } else {
                tooFew.add(new Proposal.Count(area, sum(there, Gap::missing), sum(there, Gap::could)));
            }
        });
        proposals.sort(Comparator.comparingInt(Proposal::could).reversed().thenComparing(Proposal::area));
        tooFew.sort(Comparator.comparingInt(Proposal.Count::missing).reversed().thenComparing(Proposal.Count::county));
        return new Proposed(List.copyOf(proposals), List.copyOf(tooFew));
    }

    private Proposal proposal(String area, List<Gap> gaps, Collection<OpenCharter> all) {
        List<Proposal.Count> counties = new ArrayList<>();
        by(gaps, 6)
                .forEach((county, there) ->
                        counties.add(new Proposal.Count(county, sum(there, Gap::missing), sum(there, Gap::could))));
        counties.sort(Comparator.comparingInt(Proposal.Count::could)
                .reversed()
                .thenComparing(Comparator.comparingInt(Proposal.Count::missing).reversed())
                .thenComparing(Proposal.Count::county));
        int could = sum(gaps, Gap::could);
        List<OpenCharter> open = all.stream()
                .filter(charter -> charter.free() > 0 && charter.division().startsWith(area))
                .sorted(Comparator.comparingInt(OpenCharter::free).reversed().thenComparing(OpenCharter::id))
                .toList();
        List<Proposal.Ask> asks = asks(gaps);
        return new Proposal(
                area,
                counties.get(0).county(),
                List.copyOf(counties),
                could >= rules.leastForTrain(),
                sum(gaps, Gap::missing),
                could,
                rules.seats(could),
                asks,
                open,
                reasons(area, gaps, counties, asks, open));
    }

    private static List<Proposal.Ask> asks(List<Gap> gaps) {
        Map<UUID, Proposal.Ask> asks = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            if (gap.could() > 0) {
                asks.merge(
                        gap.enterpriseId(),
                        new Proposal.Ask(
                                gap.enterpriseId(),
                                gap.enterprise(),
                                gap.missing(),
                                gap.could(),
                                gap.resumed(),
                                gap.asked()),
                        (a, b) -> new Proposal.Ask(
                                a.enterpriseId(),
                                a.name(),
                                a.missing() + b.missing(),
                                a.could() + b.could(),
                                a.resumed(),
                                a.asked()));
            }
        }
        return asks.values().stream()
                .sorted(Comparator.comparingInt(Proposal.Ask::could)
                        .reversed()
                        .thenComparing(Proposal.Ask::enterpriseId))
                .toList();
    }

    private List<Reason> reasons(
            String area,
            List<Gap> gaps,
            List<Proposal.Count> counties,
            List<Proposal.Ask> asks,
            List<OpenCharter> open) {
        List<Reason> reasons = new ArrayList<>();
        int missing = sum(gaps, Gap::missing);
        long enterprises = gaps.stream().map(Gap::enterpriseId).distinct().count();
        Proposal.Count most = counties.get(0);
        reasons.add(new Reason(
                Reason.Code.MISSING,
                missing + " workers of " + enterprises + " enterprises are still in " + places.name(area) + ", "
                        + most.missing() + " of them in " + places.name(most.county()) + ".",
                places.name(area) + "还有 " + enterprises + " 家企业的 " + missing + " 名员工未返岗，其中 "
                        + places.name(most.county()) + " " + most.missing() + " 人。"));
        int green = sum(gaps, Gap::green);
        int stopped = sum(gaps, Gap::stopped);
        int without = missing - green - stopped;
        reasons.add(new Reason(
                Reason.Code.GREEN,
                green + " have a green code, " + stopped + " a yellow or red one, " + without + " none yet.",
                green + " 人为绿码，" + stopped + " 人为黄码或红码，" + without + " 人尚未领码。"));
        int cleared = sum(gaps, Gap::cleared);
        int refused = sum(gaps, Gap::refused);
        if (cleared + refused > 0) {
            reasons.add(new Reason(
                    Reason.Code.CLEARED,
                    "When last asked, village or bureau let " + cleared + " go and kept " + refused + ".",
                    "上次核验时，当地已放行 " + cleared + " 人，未放行 " + refused + " 人。"));
        }
        long resumed = asks.stream().filter(Proposal.Ask::resumed).count();
        long asked = asks.stream().filter(Proposal.Ask::asked).count();
        reasons.add(new Reason(
                Reason.Code.WANTED,
                sum(gaps, Gap::could) + " of them could come today, to " + asks.size() + " enterprises: " + resumed
                        + " of these may work, " + asked + " say that they lack workers.",
                "其中 " + sum(gaps, Gap::could) + " 人今天即可成行，涉及 " + asks.size() + " 家企业：" + resumed + " 家已复工，" + asked
                        + " 家报告缺工。"));
        int idle =
                gaps.stream().filter(gap -> !gap.wanted()).mapToInt(Gap::ready).sum();
        if (idle > 0) {
            reasons.add(new Reason(
                    Reason.Code.NOT_WANTED,
                    idle + " more could come, but their enterprises neither may work nor have asked.",
                    "另有 " + idle + " 人可成行，但所在企业尚未复工也未提出用工。"));
        }
        if (area.length() == PROVINCE) {
            long joined = counties.stream()
                    .map(c -> c.county().substring(0, PREFECTURE))
                    .distinct()
                    .count();
            reasons.add(new Reason(
                    Reason.Code.JOINED,
                    joined + " neighbouring prefectures are joined, as none of them fills a bus of its own.",
                    joined + " 个地市单独不足一车，合并组织。"));
        }
        for (OpenCharter charter : open) {
            reasons.add(new Reason(
                    Reason.Code.OPEN_CHARTER,
                    "Charter " + charter.name() + " from there still has " + charter.free()
                            + " free seats: fill it first.",
                    "该地已有车次 " + charter.name() + "，尚余 " + charter.free() + " 座，宜先坐满。"));
        }
        return List.copyOf(reasons);
    }

    private static Map<String, List<Gap>> by(Collection<Gap> gaps, int digits) {
        Map<String, List<Gap>> grouped = new TreeMap<>();
        gaps.forEach(gap -> grouped.computeIfAbsent(gap.county().substring(0, digits), area -> new ArrayList<>())
                .add(gap));
        return grouped;
    }

    private static int sum(List<Gap> gaps, ToIntFunction<Gap> count) {
        return gaps.stream().mapToInt(count).sum();
    }
}
