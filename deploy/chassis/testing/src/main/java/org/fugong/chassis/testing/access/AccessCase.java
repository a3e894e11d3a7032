package org.fugong.chassis.testing.access;

import java.util.Set;

/**
 * Who may call an operation, and what of it.
 *
 * @param operation as in the OpenAPI document without the root path, such as {@code GET /api/v1/enterprises/{id}}
 * @param path to call it by, with ids of something that the own enterprise or town of {@link EndpointAccess} has
 * @param type of the body
 * @param body to send, good enough to get past the checks of form; empty sends none
 * @param scope what of it the roles may see
 * @param roles that may call it, from {@code Role}; all others get 403
 */
public record AccessCase(String operation, String path, String type, String body, Scope scope, Set<String> roles) {

    /** What a role may see of an operation. */
    public enum Scope {
        /** Needs no log-in. */
        PUBLIC,
        /** Needs no log-in but a link that was sent to somebody: 403 for everybody without one. */
        LINK,
        /** A thing of the own enterprise or town: 404 for the neighbour's contact and the neighbour's town. */
        ITEM,
        /** A list: 200 for neighbours as well, without what is hidden from them. */
        LIST,
        /** Something of the caller's own or of everybody in the role: roles are all there is to check. */
        ROLE
    }

    /** Reads. */
    public static AccessCase get(String operation, String path, Scope scope, String... roles) {
        return new AccessCase("GET " + operation, path, "", "", scope, Set.of(roles));
    }

    /** Sends JSON, or nothing where the body is empty. */
    public static AccessCase post(String operation, String path, String body, Scope scope, String... roles) {
        return new AccessCase("POST " + operation, path, "application/json", body, scope, Set.of(roles));
    }

    /** Puts JSON. */
    public static AccessCase put(String operation, String path, String body, Scope scope, String... roles) {
        return new AccessCase("PUT " + operation, path, "application/json", body, scope, Set.of(roles));
    }

    /** Uploads a CSV file. */
    public static AccessCase file(String operation, String path, String csv, Scope scope, String... roles) {
        return new AccessCase("POST " + operation, path, "text/csv", csv, scope, Set.of(roles));
    }

    /** Deletes. */
    public static AccessCase delete(String operation, String path, Scope scope, String... roles) {
        return new AccessCase("DELETE " + operation, path, "", "", scope, Set.of(roles));
    }

    /** Such as {@code POST}. */
    public String method() {
        return operation.substring(0, operation.indexOf(' '));
    }
}
