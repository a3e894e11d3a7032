package org.fugong.registry.domain.identity;

import java.util.List;
import java.util.UUID;

/** What came of registering one enterprise or worker. */
public sealed interface Outcome {

    /** It is new. */
    record Created(UUID id, long version) implements Outcome {}

    /** It was there, and its record was corrected. */
    record Changed(UUID id, long version) implements Outcome {}

    /** It was there just like this. */
    record Unchanged(UUID id) implements Outcome {}

    /** It was refused. */
    record Refused(List<Fault> faults) implements Outcome {

        /** For one fault. */
        public static Refused because(String field, String code, String message) {
            return new Refused(List.of(new Fault(field, code, message)));
        }
    }
}
