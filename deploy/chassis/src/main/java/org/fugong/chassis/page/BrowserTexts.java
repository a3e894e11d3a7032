package org.fugong.chassis.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The words that the script on the page needs: what problems are called in the reader's language, and what its own
 * buttons say. They come from all resources {@code texts_zh.properties} and {@code texts_en.properties} on the
 * classpath; a service adds its own file with keys such as {@code problem.roster-frozen} and {@code code.check-digit}.
 */
@Path("/texts")
public class BrowserTexts {
    private final Map<String, Map<String, String>> byLanguage =
            Languages.ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), BrowserTexts::load));

    /** All texts of a language as one flat object. */
    @GET
    @Path("{lang}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Response texts(@PathParam("lang") String lang) {
        Map<String, String> texts = byLanguage.get(lang);
        if (texts == null) {
            throw new NotFoundException();
        }
        return Response.ok(texts)
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    private static Map<String, String> load(String lang) {
        Map<String, String> texts = new TreeMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources("texts_" + lang + ".properties"))) {
                Properties properties = new Properties();
                try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }
}
