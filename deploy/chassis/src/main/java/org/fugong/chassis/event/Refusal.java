package org.fugong.chassis.event;

/**
 * Why a record was not taken.
 *
 * @param reason stable code in kebab-case
 * @param detail for the operator; never repeats what the record carries
 */
record Refusal(String reason, String detail) {
    static final String NOT_A_CLOUDEVENT = "not-a-cloudevent";
    static final String UNKNOWN_TYPE = "unknown-type";
    static final String MALFORMED_JSON = "malformed-json";
    static final String SCHEMA_VIOLATION = "schema-violation";
    static final String UNREADABLE = "unreadable";
    static final String NO_HANDLER = "no-handler";
    static final String INTERNAL_ERROR = "internal-error";
}
