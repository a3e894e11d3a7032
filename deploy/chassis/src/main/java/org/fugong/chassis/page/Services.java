package org.fugong.chassis.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The services behind the one front door, from the resource {@code services.json} (deploy/navigation). Pages that every
 * service has of its own, such as its contracts, show the others' as tabs.
 */
@ApplicationScoped
public class Services {
    private final List<Service> all;
    private final String own;
    private final Shell shell;

    @Inject
    Services(ObjectMapper mapper, @ConfigProperty(name = "fugong.service", defaultValue = "") String own, Shell shell) {
        this.all = read(mapper);
        this.own = own;
        this.shell = shell;
    }

    /** A tab per service that leads to its page of this path, such as {@code /contracts}. */
    public List<Tab> tabs(String path) {
        String lang = shell.lang();
        return all.stream()
                .map(service -> new Tab(
                        service.title().in(lang),
                        "/" + service.name() + path,
                        service.name().equals(own)))
                .toList();
    }

    private static List<Service> read(ObjectMapper mapper) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("services.json")) {
            return in == null ? List.of() : List.of(mapper.readValue(in, Service[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("services.json cannot be read", unreadable);
        }
    }

    /** A tab; the current one is the service that answers. */
    public record Tab(String title, String path, boolean current) {}

    record Service(@JsonProperty("name") String name, @JsonProperty("title") Navigation.Title title) {}
}
