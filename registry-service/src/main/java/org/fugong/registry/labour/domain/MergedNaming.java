package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Named;
import org.fugong.registry.labour.domain.AgreementCourse.State;

/**
 * What an agreement says of a worker who was registered twice. While the two records are one, the person is named once, by
 * the record that goes on, and of two answers the later counts. When it turns out that they are two people, what one of
 * them said is not taken for the other's: each has the answer given before, and who went on the other's word comes back.
 *
 * @param was what was said of the record that became an alias
 * @param both whether the record that goes on was named as well
 */
public record MergedNaming(UUID agreementId, UUID survivor, Named was, boolean both) {

    /** The one of an agreement under way that names the alias and has sent nobody yet; nothing of any other. */
    public static Optional<MergedNaming> of(Agreement agreement, UUID alias, UUID survivor) {
        return asking(agreement)
                ? find(agreement, alias)
                        .map(was -> new MergedNaming(
                                agreement.id(),
                                survivor,
                                was,
                                find(agreement, survivor).isPresent()))
                : Optional.empty();
    }

    /** The record that became an alias. */
    public UUID alias() {
        return was.workerId();
    }

    /**
     * The agreement once the two records are one.
     *
     * @param takesPart whether the person, as the record that goes on has it, can be named in it
     */
    public Agreement joined(Agreement agreement, boolean takesPart) {
        List<Named> now = new ArrayList<>();
        for (Named named : agreement.workers()) {
            if (named.workerId().equals(survivor)) {
                now.add(later(named, was).equals(named) ? named : as(survivor, was));
            } else if (!named.workerId().equals(alias())) {
                now.add(named);
            } else if (takesPart && !both) {
                now.add(as(survivor, was));
            }
        }
        return agreement.recorded(now);
    }

    /**
     * The agreement once the two records are two again; the same one if nothing is to be changed.
     *
     * @param returns whether the record that returns can be named in it
     */
    public Agreement parted(Agreement agreement, boolean returns) {
        Optional<Named> theirs = find(agreement, survivor);
        boolean onTheOthersWord =
                theirs.map(named -> same(named.answeredAt(), was.answeredAt())).orElse(false);
        if (agreement.state() == State.ACTIVE) {
            return theirs.isPresent() && theirs.get().lent() && onTheOthersWord && returns
                    ? agreement.recorded(split(agreement, true, as(alias(), theirs.get())))
                    : agreement;
        }
        if (!asking(agreement)) {
            return agreement;
        }
        List<Named> without = split(agreement, onTheOthersWord, null);
        if (returns) {
            boolean full = without.stream()
                            .filter(named -> named.answer() == Answer.CONSENTED)
                            .count()
                    >= agreement.people();
            Named back = was.answer() == Answer.CONSENTED && full ? Named.asked(alias()) : was;
            return agreement.recorded(split(agreement, onTheOthersWord, back));
        }
        return agreement.recorded(without);
    }

    /** Whether the one who returns is away now, in place of the other. */
    public boolean passedOn(Agreement before, Agreement after) {
        return before.lent().contains(survivor) && after.lent().contains(alias());
    }

    private List<Named> split(Agreement agreement, boolean askAnew, @Nullable Named back) {
        List<Named> now = new ArrayList<>();
        for (Named named : agreement.workers()) {
            if (!named.workerId().equals(survivor)) {
                now.add(named);
            } else if (both) {
                now.add(askAnew ? Named.asked(survivor) : named);
            }
        }
        if (back != null) {
            now.add(back);
        }
        return now;
    }

    private static boolean asking(Agreement agreement) {
        return switch (agreement.state()) {
            case PROPOSED, LENDER_SIGNED, BORROWER_SIGNED, AWAITING_CONSENT -> true;
            case ACTIVE, RETURNED, ENDED_EARLY, CANCELLED -> false;
        };
    }

    private static Named later(Named one, Named other) {
        Instant at = other.answeredAt();
        return at != null && (one.answeredAt() == null || one.answeredAt().isBefore(at)) ? other : one;
    }

    private static boolean same(@Nullable Instant one, @Nullable Instant other) {
        return one != null && one.equals(other);
    }

    private static Named as(UUID workerId, Named named) {
        return new Named(workerId, named.answer(), named.answeredAt(), named.via(), named.lent());
    }

    private static Optional<Named> find(Agreement agreement, UUID workerId) {
        return agreement.workers().stream()
                .filter(named -> named.workerId().equals(workerId))
                .findFirst();
    }
}
