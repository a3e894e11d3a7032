package org.fugong.reporting.help.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of {@code {departments:title}}; the Chinese ones are in {@code messages/departments_zh.properties}. */
@MessageBundle(value = "departments", locale = "en")
public interface DepartmentWords {
    @Message("Requests for help by department")
    String title();

    @Message("What waits for whom, and for how long. Overdue is whose clock has run out.")
    String lead();

    @Message("Department")
    String department();

    @Message("Town")
    String town();

    @Message("Open")
    String open();

    @Message("Overdue")
    String overdue();

    @Message("Escalated")
    String escalated();

    @Message("Up to a day old")
    String upToOneDay();

    @Message("Up to three days")
    String upToThreeDays();

    @Message("Older")
    String longer();

    @Message("No department has been asked")
    String none();

    @Message("A row appears as soon as an enterprise asks for help.")
    String noneHint();

    @Message("Joint schemes that run: {running}, members {members}, saved a day {yuan} yuan.")
    String schemes(String running, String members, String yuan);

    @Message("Show the schemes")
    String showSchemes();

    @Message("What each figure means")
    String measures();

    @Message("By rules {rules}, as of")
    String basis(String rules);
}
