package org.fugong.transport.charter.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.fugong.divisions.Divisions;
import org.fugong.transport.charter.application.NominationLists.Tally;
import org.fugong.transport.charter.application.ReadNominations.Counted;
import org.fugong.transport.charter.domain.NominationStatus;

/**
 * The nominations of a charter that a reader may see, counted: what the page tells first and what it can be narrowed to.
 *
 * @param towns empty where all are of one
 * @param enterprises empty where all are of one
 * @param statuses those that occur, in the order of a nomination's life
 */
public record NominationSummary(
        int all,
        int seated,
        int waiting,
        int ended,
        List<Group> enterprises,
        List<Group> towns,
        List<Group> origins,
        List<Group> statuses) {

    /** How many are shown before the list below is to be used. */
    private static final int SHOWN = 8;

    /** The largest enterprises. */
    public List<Group> largestEnterprises() {
        return enterprises.stream().limit(SHOWN).toList();
    }

    /** Where most are from. */
    public List<Group> largestOrigins() {
        return origins.stream().limit(SHOWN).toList();
    }

    public int otherEnterprises() {
        return Math.max(0, enterprises.size() - SHOWN);
    }

    public int otherOrigins() {
        return Math.max(0, origins.size() - SHOWN);
    }

    /**
     * Those that have something in common.
     *
     * @param code by which the list is narrowed to them
     */
    public record Group(String code, String name, int all, int seated, int waiting, int ended) {}

    static NominationSummary of(Counted counted, Divisions places, String lang) {
        List<Tally> all = counted.tallies();
        Group total = group("", "", all);
        return new NominationSummary(
                total.all(),
                total.seated(),
                total.waiting(),
                total.ended(),
                several(groups(all, t -> t.enterpriseId().toString(), code -> counted.names()
                        .getOrDefault(UUID.fromString(code), code.substring(28)))),
                several(groups(all, Tally::town, code -> places.town(code, lang))),
                groups(all, Tally::origin, places::name),
                groups(all, t -> t.status().name(), code -> code).stream()
                        .sorted(Comparator.comparing(g -> NominationStatus.valueOf(g.code())))
                        .toList());
    }

    private static List<Group> several(List<Group> groups) {
        return groups.size() > 1 ? groups : List.of();
    }

    /** The largest first. */
    private static List<Group> groups(List<Tally> all, Function<Tally, String> code, Function<String, String> name) {
        Map<String, List<Tally>> byCode = new LinkedHashMap<>();
        all.forEach(t ->
                byCode.computeIfAbsent(code.apply(t), key -> new ArrayList<>()).add(t));
        return byCode.entrySet().stream()
                .map(e -> group(e.getKey(), name.apply(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingInt(Group::all).reversed().thenComparing(Group::name))
                .toList();
    }

    private static Group group(String code, String name, List<Tally> some) {
        int all = some.stream().mapToInt(Tally::count).sum();
        int seated = count(some, NominationStatus.SEATED)
                + count(some, NominationStatus.TRAVELS)
                + count(some, NominationStatus.TRAVELLED);
        int waiting = count(some, NominationStatus.WAITING);
        return new Group(code, name, all, seated, waiting, all - seated - waiting);
    }

    private static int count(List<Tally> some, NominationStatus status) {
        return some.stream()
                .filter(t -> t.status() == status)
                .mapToInt(Tally::count)
                .sum();
    }
}
