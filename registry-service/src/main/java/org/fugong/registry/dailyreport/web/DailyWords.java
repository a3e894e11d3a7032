package org.fugong.registry.dailyreport.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of daily reports: {@code {daily:onDuty}}. Chinese stands in messages/daily_zh.properties. */
@MessageBundle(value = "daily", locale = "en")
public interface DailyWords {
    @Message("Daily report")
    String report();

    @Message("Daily reports")
    String reports();

    @Message("{day}. Filled in with what was reported last: change what has changed, then send.")
    String formLead(String day);

    @Message("{day}. You have reported this day; a change is kept as a correction.")
    String correctLead(String day);

    @Message("{count} on duty")
    String peopleOnDuty(String count);

    @Message("People on duty")
    String onDuty();

    @Message("Of {headcount} employed")
    String ofHeadcount(String headcount);

    @Message("Output, per cent of a normal day")
    String output();

    @Message("0 to 300")
    String outputHint();

    @Message("What is missing")
    String missing();

    @Message("In a few words")
    String note();

    @Message("What exactly, and how much. No names of people.")
    String noteHint();

    @Message("The number is right, though more than the enterprise employs")
    String confirm();

    @Message("Why an official files it")
    String reason();

    @Message("Kept with the report and told to the enterprise")
    String reasonHint();

    @Message("Send")
    String send();

    @Message("Correct")
    String correct();

    @Message("The day can be reported and corrected until the end of the next. Later an official of your town does it.")
    String over();

    @Message("The enterprise does not work yet. It reports from the day on which its application is approved.")
    String notYet();

    @Message("No report yet")
    String none();

    @Message("From the day on which it is approved, the enterprise reports three figures a day.")
    String noneHint();

    @Message("Report today")
    String today();

    @Message("Report yesterday")
    String yesterday();

    @Message("Day")
    String day();

    @Message("Reported")
    String reported();

    @Message("Reported")
    String done();

    @Message("by an official: {reason}")
    String byOfficial(String reason);

    @Message("corrected {times}×")
    String corrected(long times);

    @Message("nothing")
    String nothing();

    @Message("The last {days} days with a report, in per cent")
    String chart(int days);

    @Message("As a table")
    String asTable();

    @Message("Output")
    String outputShort();

    @Message("On duty, of those employed")
    String onDutyShare();

    @Message("{reported} of {owing} enterprises have reported")
    String lead(String reported, String owing);

    @Message("Not reported")
    String notReported();

    @Message("Everybody has reported")
    String allReported();

    @Message("Nobody in this list owes a report for this day.")
    String allReportedHint();

    @Message("Enterprise")
    String enterprise();

    @Message("Town")
    String town();

    @Message("Employed")
    String headcount();

    @Message("Last report")
    String lastDay();

    @Message("never")
    String never();

    @Message("By town")
    String byTown();

    @Message("Output, weighted mean")
    String meanOutput();

    @Message("Owed")
    String owed();
}
