package org.fugong.registry.worker.application;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.worker.domain.FindText;

/**
 * What a sealed record is found by: keyed hashes of the characters and pairs of characters of the name, the phone, its last
 * four digits, the document and the town, cut to so many bits that a hit has to be confirmed by opening the record. Single
 * characters have 1,024 values only, so that rare surnames hide among others; see "Search" in the README for what remains
 * to be guessed without the key.
 */
@ApplicationScoped
class FindTokens {

    private static final int KIND_SHIFT = 28;

    /** A kind of token: three bits of an integer, so that kinds never meet. */
    enum Kind {
        CHARACTER(10),
        PAIR(24),
        PHONE(28),
        LAST_FOUR(20),
        DOCUMENT(28),
        TOWN(28),
        /** Name and origin together, for finding the same person twice. */
        PERSON(28);

        final int mask;
        final String purpose = "worker/find/" + ordinal();

        Kind(int bits) {
            this.mask = (1 << bits) - 1;
        }

        int first() {
            return ordinal() << KIND_SHIFT;
        }

        int last() {
            return first() | mask;
        }

        int token(byte[] hash) {
            return ordinal() << KIND_SHIFT | ByteBuffer.wrap(hash).getInt() & mask;
        }
    }

    private final BlindIndex index;

    @Inject
    FindTokens(BlindIndex index) {
        this.index = index;
    }

    /** The tokens of a record, sorted, each once. */
    int[] of(Person person, String origin, String town) {
        return of(person, origin, town, new HashMap<>());
    }

    /**
     * The same for one of many records, whose names and towns have much in common.
     *
     * @param met tokens of those before it, to which more are added
     */
    int[] of(Person person, String origin, String town, Map<String, Integer> met) {
        Set<Integer> tokens = new TreeSet<>();
        String name = person.name().derive(FindText::name);
        FindText.characters(name).forEach(c -> tokens.add(met.computeIfAbsent(c, one -> newest(Kind.CHARACTER, one))));
        FindText.pairs(name).forEach(pair -> tokens.add(met.computeIfAbsent(pair, two -> newest(Kind.PAIR, two))));
        String phone = person.phone().derive(FindText::phone);
        tokens.add(newest(Kind.PHONE, phone));
        tokens.add(newest(Kind.LAST_FOUR, FindText.lastFour(phone)));
        tokens.add(newest(Kind.DOCUMENT, person.idNumber().derive(DocumentType::normalise)));
        tokens.add(met.computeIfAbsent("town " + town, code -> newest(Kind.TOWN, town)));
        tokens.add(newest(Kind.PERSON, name + "/" + origin));
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What replaces the town's token when an enterprise moves: the new one, after all that the old town may have. */
    int town(String town) {
        return newest(Kind.TOWN, town);
    }

    /** Every token that rows of a town may have, by older keys too. */
    List<Integer> townTokens(String town) {
        return all(Kind.TOWN, town);
    }

    /**
     * Sets of tokens, one of which a record must have whole to be a candidate: one set for each meaning and each key that
     * rows may have been written with.
     *
     * @param town only of this town; null for all
     */
    List<int[]> candidates(
            String text, List<FindText.Meaning> meanings, @org.jspecify.annotations.Nullable String town) {
        List<int[]> sets = new ArrayList<>();
        for (FindText.Meaning meaning : meanings) {
            List<List<Integer>> parts = new ArrayList<>();
            switch (meaning) {
                case PHONE -> parts.add(all(Kind.PHONE, FindText.phone(text)));
                case LAST_FOUR -> parts.add(all(Kind.LAST_FOUR, FindText.phone(text)));
                case DOCUMENT -> parts.add(all(Kind.DOCUMENT, DocumentType.normalise(text)));
                case NAME -> {
                    String name = FindText.name(text);
                    Set<String> pairs = FindText.pairs(name);
                    pairs.forEach(pair -> parts.add(all(Kind.PAIR, pair)));
                    if (pairs.isEmpty()) {
                        FindText.characters(name).forEach(c -> parts.add(all(Kind.CHARACTER, c)));
                    }
                }
            }
            if (town != null) {
                parts.add(all(Kind.TOWN, town));
            }
            for (int key = 0; key < parts.get(0).size(); key++) {
                int which = key;
                sets.add(parts.stream().mapToInt(part -> part.get(which)).toArray());
            }
        }
        return sets;
    }

    private int newest(Kind kind, String value) {
        return kind.token(index.of(PersonalData.of(value), kind.purpose));
    }

    private List<Integer> all(Kind kind, String value) {
        return index.allOf(PersonalData.of(value), kind.purpose).stream()
                .map(kind::token)
                .toList();
    }
}
