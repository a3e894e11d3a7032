package org.fugong.chassis.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.PageContext.Link;
import org.fugong.chassis.page.PageContext.Section;

/**
 * The links that all services show. They stand in the resource {@code navigation.json}, which is packed into every
 * service from deploy/navigation, so that the four look like one site without knowing each other.
 */
@ApplicationScoped
public class Navigation {
    private static final String RESOURCE = "navigation.json";

    private final List<Group> groups;

    @Inject
    Navigation(ObjectMapper mapper) {
        this(read(mapper));
    }

    Navigation(List<Group> groups) {
        this.groups = groups;
    }

    /** The sections with the links that someone with these roles may open; sections left empty are left out. */
    List<Section> sections(Set<String> roles, String lang, String active) {
        return groups.stream()
                .map(group -> new Section(
                        group.title().in(lang),
                        group.links().stream()
                                .filter(link -> link.opensTo(roles))
                                .map(link -> new Link(
                                        link.title().in(lang),
                                        link.path(),
                                        link.key().equals(active)))
                                .toList()))
                .filter(section -> !section.links().isEmpty())
                .toList();
    }

    private static List<Group> read(ObjectMapper mapper) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
            return in == null ? List.of() : List.of(mapper.readValue(in, Group[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
    }

    record Group(@JsonProperty("title") Title title, @JsonProperty("links") List<Entry> links) {}

    /** A link with the roles that see it; without roles everyone does. */
    record Entry(
            @JsonProperty("key") String key,
            @JsonProperty("path") String path,
            @JsonProperty("title") Title title,
            @JsonProperty("roles") @Nullable List<String> roles) {
        boolean opensTo(Set<String> held) {
            return roles == null || roles.stream().anyMatch(held::contains);
        }
    }

    record Title(@JsonProperty("en") String en, @JsonProperty("zh") String zh) {
        String in(String lang) {
            return lang.equals("zh") ? zh : en;
        }
    }
}
