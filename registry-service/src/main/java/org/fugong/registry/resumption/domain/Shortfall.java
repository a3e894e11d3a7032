package org.fugong.registry.resumption.domain;

/**
 * What a plan lacks for the policy in force.
 *
 * @param kind of thing that is missing
 * @param needed how many or from how many people on
 */
public record Shortfall(Kind kind, int needed) {

    /** The kinds of things that the rules look for by themselves. */
    public enum Kind {
        /** Fewer masks than {@code needed}. */
        MASKS("masksInStock", "masks-short"),
        /** No isolation room though {@code needed} people or more come back. */
        ISOLATION_ROOM("isolationRoom", "isolation-room-missing");

        private final String field;
        private final String code;

        Kind(String field, String code) {
            this.field = field;
            this.code = code;
        }

        /** The plan's field that has to change. */
        public String field() {
            return field;
        }

        /** Stable words for programs. */
        public String code() {
            return code;
        }
    }

    /** The sentence for people. */
    public Reason told() {
        return switch (kind) {
            case MASKS ->
                new Reason("At least " + needed + " masks have to be in stock.", "口罩库存至少需要 " + needed + " 只。");
            case ISOLATION_ROOM ->
                new Reason(
                        "From " + needed + " people on there has to be an isolation room.",
                        "返岗 " + needed + " 人及以上须设隔离间。");
        };
    }
}
