package org.fugong.registry.notice.application;

import java.util.UUID;

import org.fugong.registry.officer.application.Department;

/**
 * Whom something is told.
 *
 * @param kind of audience
 * @param id of the one of its kind; empty for the district
 */
public record Audience(Kind kind, String id) {

    /** The kinds of audience. */
    public enum Kind {
        ENTERPRISE,
        TOWN,
        DISTRICT,
        DEPARTMENT,
        OFFICER
    }

    /** The contacts of an enterprise. */
    public static Audience enterprise(UUID id) {
        return new Audience(Kind.ENTERPRISE, id.toString());
    }

    /** The officials of a town, by its nine-digit code. */
    public static Audience town(String code) {
        return new Audience(Kind.TOWN, code);
    }

    /** The officials of the district. */
    public static Audience district() {
        return new Audience(Kind.DISTRICT, "");
    }

    /** The officials of a department. */
    public static Audience department(Department department) {
        return new Audience(Kind.DEPARTMENT, department.name());
    }

    /** One official, by the subject of the log-in. */
    public static Audience officer(String subject) {
        return new Audience(Kind.OFFICER, subject);
    }
}
