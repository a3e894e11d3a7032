package org.fugong.chassis.event;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Lets a contract test read data with the very rules of the inbound channel. */
public final class ReadContract {
    private ReadContract() {}

    /** Reads data as a handler of this type would get it; fails with the reason if it would become a dead letter. */
    public static <T> T read(ObjectMapper mapper, String topic, String json, Class<T> type) {
        try {
            Object read = DataReader.of(mapper, type).read(json.getBytes(StandardCharsets.UTF_8), null);
            return type.cast(read);
        } catch (RefusedException e) {
            throw new AssertionError("The consumer of " + topic + " cannot read it: " + e.refusal());
        }
    }
}
