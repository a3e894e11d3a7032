package org.fugong.chassis.web;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a body that an endpoint takes as bytes, because they are signed as they stand, like any other body. */
@ApplicationScoped
public class BodyAsJson {

    private final ObjectMapper json;

    @Inject
    BodyAsJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The body as an object.
     *
     * @throws BadRequestException if it is not one; answered with the problem that says what is wrong with it
     * @throws Problem 422 if it is the JSON null
     */
    public <T> T read(byte[] body, Class<T> type) {
        T read;
        try {
            read = json.readValue(body, type);
        } catch (IOException e) {
            // Named as the request's fault: a failure to read or write JSON of our own is ours.
            throw new BadRequestException(e);
        }
        if (read == null) {
            throw BodyRequired.missing();
        }
        return read;
    }
}
