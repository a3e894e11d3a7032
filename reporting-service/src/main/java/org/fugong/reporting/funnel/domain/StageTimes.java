package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** When persons reached their stages: what no longer counts in an hour, and what does, when a person changes. */
public final class StageTimes {
    /** A stage with the time at which a person reached it. */
    public enum Stage {
        REGISTERED(Person::started),
        COMPLETE(Person::completed),
        CODED(Person::coded),
        TRAVELLED(Person::boarded),
        ARRIVED(Person::arrived);

        private final Function<Person, @Nullable Instant> at;

        Stage(Function<Person, @Nullable Instant> at) {
            this.at = at;
        }
    }

    /** @param amount 1 for what counts from now on, -1 for what does no longer */
    public record Change(Stage stage, UUID employer, Instant at, long amount) {}

    private final List<Change> changes = new ArrayList<>();

    /**
     * Notes a person who was known as {@code before} and is now known as {@code after}.
     *
     * @param before null if not known at all
     * @param after null if the record is another's from now on
     */
    public void replace(@Nullable Person before, @Nullable Person after) {
        boolean moved = before == null || after == null || !before.employer().equals(after.employer());
        for (Stage stage : Stage.values()) {
            Instant was = before == null ? null : stage.at.apply(before);
            Instant is = after == null ? null : stage.at.apply(after);
            if (moved || !Objects.equals(was, is)) {
                if (before != null && was != null) {
                    changes.add(new Change(stage, before.employer(), was, -1));
                }
                if (after != null && is != null) {
                    changes.add(new Change(stage, after.employer(), is, 1));
                }
            }
        }
    }

    public List<Change> changes() {
        return changes;
    }
}
