package org.fugong.chassis.web;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers whatever a request ends in other than success. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper(
            value = {
                Problem.class,
                WebApplicationException.class,
                MismatchedInputException.class,
                JsonProcessingException.class,
                ResteasyReactiveViolationException.class,
                ConstraintViolationException.class,
                ForbiddenException.class,
                Throwable.class
            })
    public Response any(Throwable failure) {
        Problem problem = ProblemOf.failure(failure);
        if (problem.status() == 500) {
            String correlationId = Span.current().getSpanContext().getTraceId();
            LOG.errorf(failure, "Request failed, correlation id %s", correlationId);
            problem = problem.with("correlationId", correlationId);
        } else if (problem.status() > 500) {
            LOG.warnf("Answered %d %s: %s", problem.status(), problem.slug(), failure.toString());
        }
        return answer(problem);
    }

    /** Nobody is logged in, or no longer: a problem for programs, the way to the log-in for pages. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> notLoggedIn(Throwable failure, UriInfo uri, RoutingContext routing) {
        HttpAuthenticator authenticator = routing.get(HttpAuthenticator.class.getName());
        if (authenticator == null || uri.getPath().startsWith("/api/")) {
            return Uni.createFrom().item(unauthorized());
        }
        return authenticator.getChallenge(routing).map(challenge -> {
            if (challenge == null) {
                return unauthorized();
            }
            Response.ResponseBuilder response = Response.status(challenge.status);
            if (challenge.headerName != null) {
                response.header(challenge.headerName.toString(), challenge.headerContent);
            }
            return response.build();
        });
    }

    private static Response unauthorized() {
        Problem problem = Problem.of(401, "unauthorized", "Log in, or send a valid bearer token.");
        return Response.fromResponse(answer(problem))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static Response answer(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", ProblemCatalogue.title(problem.slug()));
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        problem.members().forEach(body::putIfAbsent);
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(PROBLEM_JSON).entity(body);
        if (problem.members().get("retryAfter") instanceof Integer seconds) {
            response.header("Retry-After", seconds);
        }
        return response.build();
    }
}
