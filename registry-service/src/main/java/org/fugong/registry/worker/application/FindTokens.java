package org.fugong.registry.worker.application;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.worker.application.WorkerStore.Marks;
import org.fugong.registry.worker.application.WorkerStore.Wanted;
import org.fugong.registry.worker.domain.FindText;

/**
 * What a sealed record is found by: keyed hashes of the characters and pairs of characters of the name, the town, the phone
 * and its last four digits, cut to so many bits that a hit has to be confirmed by opening the record. Single characters have
 * 1,024 values only, so that rare surnames hide among others; see "Search" in the README for what remains to be guessed
 * without the key. By its document a record is found without, since its id is made of it.
 */
@ApplicationScoped
class FindTokens {

    private static final int KIND_SHIFT = 28;

    /** A kind of token. Those of names and towns share an array, so three bits tell them apart. */
    private enum Kind {
        CHARACTER(0, 10),
        PAIR(1, 24),
        PHONE(2, 28),
        LAST_FOUR(3, 20),
        TOWN(5, 28),
        /** Name and origin together, for finding the same person twice. */
        PERSON(6, 28);

        private final int first;
        private final int mask;
        private final String purpose;

        Kind(int number, int bits) {
            this.first = number << KIND_SHIFT;
            this.mask = (1 << bits) - 1;
            this.purpose = "worker/find/" + number;
        }

        int hash(byte[] all) {
            return ByteBuffer.wrap(all).getInt() & mask;
        }

        int token(byte[] all) {
            return first | hash(all);
        }
    }

    private final BlindIndex index;
    private final PersonIds ids;

    @Inject
    FindTokens(BlindIndex index, PersonIds ids) {
        this.index = index;
        this.ids = ids;
    }

    /** The marks of a record. */
    Marks of(Person person, String origin, String town) {
        return of(person, origin, town, new HashMap<>());
    }

    /**
     * The same for one of many records, whose names and towns have much in common.
     *
     * @param met tokens of those before it, to which more are added
     */
    Marks of(Person person, String origin, String town, Map<String, Integer> met) {
        Set<Integer> tokens = new TreeSet<>();
        String name = person.name().derive(FindText::name);
        FindText.characters(name).forEach(c -> tokens.add(met.computeIfAbsent(c, one -> token(Kind.CHARACTER, one))));
        FindText.pairs(name).forEach(pair -> tokens.add(met.computeIfAbsent(pair, two -> token(Kind.PAIR, two))));
        tokens.add(met.computeIfAbsent("town " + town, code -> token(Kind.TOWN, town)));
        String phone = person.phone().derive(FindText::phone);
        return new Marks(
                tokens.stream().mapToInt(Integer::intValue).toArray(),
                phone(hash(Kind.LAST_FOUR, FindText.lastFour(phone)), hash(Kind.PHONE, phone)),
                hash(Kind.PERSON, name + "/" + origin));
    }

    /** What replaces the town's token when an enterprise moves: the new one, after all that the old town may have. */
    int town(String town) {
        return token(Kind.TOWN, town);
    }

    /** Every token that rows of a town may have, by older keys too. */
    List<Integer> townTokens(String town) {
        return all(Kind.TOWN, town).stream().map(Kind.TOWN::token).toList();
    }

    /**
     * What candidates have: one entry for each meaning and each key that rows may have been written with.
     *
     * @param town only of this town; null for all
     */
    List<Wanted> candidates(String text, List<FindText.Meaning> meanings, @Nullable String town) {
        List<byte[]> towns = town == null ? List.of() : all(Kind.TOWN, town);
        List<Wanted> wanted = new ArrayList<>();
        for (FindText.Meaning meaning : meanings) {
            switch (meaning) {
                case PHONE -> {
                    List<byte[]> phones = all(Kind.PHONE, FindText.phone(text));
                    List<byte[]> ends = all(Kind.LAST_FOUR, FindText.lastFour(FindText.phone(text)));
                    for (int key = 0; key < phones.size(); key++) {
                        long phone = phone(Kind.LAST_FOUR.hash(ends.get(key)), Kind.PHONE.hash(phones.get(key)));
                        wanted.add(Wanted.phones(phone, phone, tokens(towns, key)));
                    }
                }
                case LAST_FOUR -> {
                    List<byte[]> ends = all(Kind.LAST_FOUR, FindText.phone(text));
                    for (int key = 0; key < ends.size(); key++) {
                        int end = Kind.LAST_FOUR.hash(ends.get(key));
                        wanted.add(Wanted.phones(phone(end, 0), phone(end, Kind.PHONE.mask), tokens(towns, key)));
                    }
                }
                case DOCUMENT -> {
                    // Ids outlive keys, and so does a row's town unless the enterprise moves.
                    List<UUID> documents = Arrays.stream(DocumentType.values())
                            .map(type -> ids.of(type.name(), DocumentType.normalise(text)))
                            .toList();
                    for (int key = 0; key < Math.max(1, towns.size()); key++) {
                        wanted.add(Wanted.ids(documents, tokens(towns, key)));
                    }
                }
                case NAME -> names(FindText.name(text), towns).forEach(wanted::add);
            }
        }
        return wanted;
    }

    private List<Wanted> names(String name, List<byte[]> towns) {
        Set<String> pairs = FindText.pairs(name);
        Kind kind = pairs.isEmpty() ? Kind.CHARACTER : Kind.PAIR;
        List<List<byte[]>> parts = new ArrayList<>();
        (pairs.isEmpty() ? FindText.characters(name) : pairs).forEach(part -> parts.add(all(kind, part)));
        List<Wanted> wanted = new ArrayList<>();
        for (int key = 0; key < parts.get(0).size(); key++) {
            int which = key;
            wanted.add(Wanted.tokens(IntStream.concat(
                            parts.stream().mapToInt(part -> kind.token(part.get(which))),
                            Arrays.stream(tokens(towns, which)))
                    .toArray()));
        }
        return wanted;
    }

    /** The town's token by a key; none if the town is not asked for. */
    private static int[] tokens(List<byte[]> towns, int key) {
        return towns.isEmpty() ? new int[0] : new int[] {Kind.TOWN.token(towns.get(key))};
    }

    /** In the order of the last four digits, so that those who share them stand side by side. */
    private static long phone(int lastFour, int whole) {
        return (long) lastFour << KIND_SHIFT | whole;
    }

    private int token(Kind kind, String value) {
        return kind.token(index.of(PersonalData.of(value), kind.purpose));
    }

    private int hash(Kind kind, String value) {
        return kind.hash(index.of(PersonalData.of(value), kind.purpose));
    }

    private List<byte[]> all(Kind kind, String value) {
        return index.allOf(PersonalData.of(value), kind.purpose);
    }
}
