package org.fugong.reporting.help.application;

import org.fugong.reporting.help.domain.Department;

/**
 * Requests for help that wait for one department, of enterprises that count.
 *
 * @param department its code
 * @param open waiting for an answer
 * @param overdue of these, whose clock has run out
 * @param escalated of these, that went up
 * @param upToOneDay of these, by their age
 */
public record DepartmentHelp(
        String department, long open, long overdue, long escalated, long upToOneDay, long upToThreeDays, long longer) {

    /** What the department is called in a language, {@code zh} or any other for English. */
    public String called(String lang) {
        return Department.name(department, lang);
    }
}
