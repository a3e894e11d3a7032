package org.fugong.transport.access;

import java.util.Set;

/**
 * Who may call an operation, and what of it.
 *
 * @param operation as in the OpenAPI document without the root path, such as {@code GET /api/v1/charters/{charterId}}
 * @param path to call it by, with ids of something that {@link Scene#enterprise()} owns
 * @param type of the body
 * @param body to send, good enough to get past the checks of form; empty sends none
 * @param scope what of it the roles may see
 * @param roles that may call it, from {@code Role}; all others get 403
 */
record AccessCase(String operation, String path, String type, String body, Scope scope, Set<String> roles) {

    /** What a role may see of an operation. */
    enum Scope {
        /** Needs no log-in. */
        PUBLIC,
        /** Needs no log-in but a link for an origin's bureau: 403 for everybody without one. */
        LINK,
        /** A thing of the scene's enterprise or town: 404 for the neighbour's contact and the neighbour's town. */
        ITEM,
        /** A list: 200 for neighbours as well, without the scene's enterprise and workers in it. */
        LIST,
        /** Something of the caller's own or of everybody in the role: roles are all there is to check. */
        ROLE
    }

    static AccessCase get(String operation, String path, Scope scope, String... roles) {
        return new AccessCase("GET " + operation, path, "", "", scope, Set.of(roles));
    }

    static AccessCase post(String operation, String path, String body, Scope scope, String... roles) {
        return new AccessCase("POST " + operation, path, "application/json", body, scope, Set.of(roles));
    }

    static AccessCase put(String operation, String path, String body, Scope scope, String... roles) {
        return new AccessCase("PUT " + operation, path, "application/json", body, scope, Set.of(roles));
    }

    static AccessCase file(String operation, String path, String csv, Scope scope, String... roles) {
        return new AccessCase("POST " + operation, path, "text/csv", csv, scope, Set.of(roles));
    }

    static AccessCase delete(String operation, String path, Scope scope, String... roles) {
        return new AccessCase("DELETE " + operation, path, "", "", scope, Set.of(roles));
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }
}
