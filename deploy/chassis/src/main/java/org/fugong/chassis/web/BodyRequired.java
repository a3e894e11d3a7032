package org.fugong.chassis.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request without a body where the endpoint takes one: it would be given null, whatever its parameter says. One that
 * can do without has a {@link Nullable} parameter.
 */
@Provider
public class BodyRequired implements ContainerRequestFilter {
    private static final String OURS = "org.fugong.";

    private final RoutingContext routing;
    private final ResourceInfo resource;
    private final Map<Method, Boolean> takesBody = new ConcurrentHashMap<>();

    @Inject
    BodyRequired(RoutingContext routing, ResourceInfo resource) {
        this.routing = routing;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (mayTakeBody(request.getMethod())
                && isWithout(routing.request())
                && takesBody.computeIfAbsent(resource.getResourceMethod(), BodyRequired::takesBody)) {
            throw missing();
        }
    }

    static Problem missing() {
        return Problem.invalid("", "required", "This takes a body.");
    }

    /** Most requests only read: they are let go before anything is looked up. */
    private static boolean mayTakeBody(String method) {
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    private static boolean isWithout(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // HTTP/2 needs neither header for a body.
        return length == null
                ? request.version() != HttpVersion.HTTP_2 && request.getHeader("Transfer-Encoding") == null
                : length.equals("0");
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(BodyRequired::isBody);
    }

    /** Whatever is taken from path, query, header or form says so by an annotation of the standard or of its implementation. */
    private static boolean isBody(Parameter parameter) {
        return (parameter.getType().getName().startsWith(OURS) || parameter.getType() == byte[].class)
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && Arrays.stream(parameter.getAnnotations())
                        .map(annotation -> annotation.annotationType().getName())
                        .noneMatch(name -> name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy."));
    }
}
