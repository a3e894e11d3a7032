package org.fugong.chassis.event;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.DeadLetterResource.Letter;
import org.fugong.chassis.event.DeadLetterResource.State;
import org.fugong.chassis.page.Services;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;

/** Records that could not be taken, for operators to see, mend, replay and discard. */
@Path("/dead-letters")
@RolesAllowed(Role.OPERATOR)
public class DeadLetterPages {
    private static final String ALL = "ALL";
    private static final List<String> STATES = Stream.concat(
                    Arrays.stream(State.values()).map(State::name), Stream.of(ALL))
            .toList();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                List<Letter> letters,
                @Nullable String next,
                String state,
                List<String> states,
                @Nullable String topic,
                @Nullable String reason,
                List<Services.Tab> services);

        static native TemplateInstance letter(Letter letter);

        private Templates() {}
    }

    private final DeadLetterResource letters;
    private final Shell shell;
    private final Services services;

    @Inject
    DeadLetterPages(DeadLetterResource letters, Shell shell, Services services) {
        this.letters = letters;
        this.shell = shell;
        this.services = services;
    }

    /** Letters, newest first; the open ones unless another state or {@code ALL} is asked for. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        State wanted = state(state);
        Page<Letter> page = letters.list(wanted, given(topic), given(reason), cursor, null);
        return shell.page(
                Templates.list(
                        page.items(),
                        next(uri, page.next()),
                        wanted == null ? ALL : wanted.name(),
                        STATES,
                        topic,
                        reason,
                        services.tabs("/dead-letters")),
                "dead-letters");
    }

    /** One letter. What it carries is shown after a purpose was given. */
    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance letter(@PathParam("id") UUID id) {
        return shell.page(Templates.letter(letters.get(id)), "dead-letters");
    }

    private static @Nullable State state(@Nullable String name) {
        if (ALL.equals(name)) {
            return null;
        }
        for (State state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return State.OPEN;
    }

    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter.strip();
    }

    private static @Nullable String next(UriInfo uri, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        URI next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
