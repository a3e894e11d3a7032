package org.fugong.chassis.contract;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/**
 * A topic that this service owns, as its contract describes it.
 *
 * @param name the topic's name, such as {@code worker-registered}
 * @param posted true where other systems post and this service takes; false where this service publishes
 * @param description what a message means
 * @param key name of the field whose value is the record's key, or empty where the contract does not say
 * @param source {@code ce_source} for a system that posts, such as {@code /agencies/railway}
 * @param fields the fields of the body, nested ones by their path
 * @param example a valid body
 */
record Topic(
        String name,
        boolean posted,
        String description,
        String key,
        String source,
        List<Field> fields,
        JsonNode example) {
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));

    /** Type attribute of its events. */
    public String type() {
        return "org.fugong." + name + ".v1";
    }

    /** The example, written to be read. */
    public String pretty() {
        try {
            return WRITER.writeValueAsString(example);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree that was read can be written", impossible);
        }
    }

    /** The example on one line, as a client that sends a message per line needs it. */
    public String line() {
        return example.toString();
    }

    /** The key that the example would be posted with. */
    public String exampleKey() {
        return key.isEmpty() ? "" : example.path(key).asText("");
    }

    /**
     * A field of the body.
     *
     * @param path such as {@code travellers[].seat}
     * @param type JSON type and format, such as {@code string, date-time}
     * @param required whether it must be there
     * @param values the values allowed, where they are listed
     * @param description what it means
     */
    record Field(String path, String type, boolean required, List<String> values, String description) {}
}
