package org.fugong.registry.resumption.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of applications: {@code {resumption:holder}}. Chinese stands in messages/resumption_zh.properties. */
@MessageBundle(value = "resumption", locale = "en")
public interface ResumptionWords {
    @Message("What runs out first comes first")
    String lead();

    @Message("To do for officials")
    String todo();

    @Message("Conditions")
    String conditions();

    @Message("Who has it")
    String holder();

    @Message("Since")
    String since();

    @Message("Until")
    String until();

    @Message("No deadline")
    String noClock();

    @Message("Overdue")
    String overdue();

    @Message("The course so far")
    String course();

    @Message("The plan")
    String plan();

    @Message("What is missing")
    String missing();

    @Message("Complete it and hand it in again")
    String mend();

    @Message("Hand in again")
    String handInAgain();

    @Message("Take the application back")
    String withdraw();

    @Message("Take the application back? You can apply anew at any time.")
    String withdrawSure();

    @Message("Condition")
    String condition();

    @Message("Last day")
    String lastDay();

    @Message("Further condition")
    String condition2();

    @Message("Under conditions")
    String underConditions();

    @Message("The enterprise may resume, and has to meet them in time.")
    String conditionsHint();

    @Message("Say that it is met")
    String report();

    @Message("What was done")
    String done();

    @Message("Met")
    String met();

    @Message("Not met")
    String notMet();

    @Message("Let it fall")
    String waive();

    @Message("Note")
    String note();

    @Message("Needed unless it is met")
    String noteHint();

    @Message("Return to be completed")
    String giveBack();

    @Message("What is missing; the enterprise reads it")
    String giveBackHint();

    @Message("Ask for an inspection")
    String askInspection();

    @Message("Suspend")
    String suspend();

    @Message("Suspend this enterprise? It has to stop work at once.")
    String suspendSure();

    @Message("Cause")
    String cause();

    @Message("What happened and what has to be done; name no people")
    String suspendHint();

    @Message("Let it resume again")
    String reinstate();

    @Message("Not possible now")
    String notNow();

    @Message("Inspection")
    String inspection();

    @Message(
            """
            {#when it}\
            {#is 'ASKED'}Asked for\
            {#is 'PASSED'}Passed\
            {#is 'FAILED'}Not passed\
            {#else}Not asked for\
            {/when}""")
    String inspectionName(String it);

    @Message(
            """
            {#when it}\
            {#is 'MET'}Met\
            {#is 'WAIVED'}Let fall\
            {#is 'REPORTED'}Reported as met\
            {#else}Open\
            {/when}""")
    String conditionName(String it);

    @Message(
            """
            {#when it}\
            {#is 'FEVER_CASE'}A fever case\
            {#is 'CONDITIONS_NOT_MET'}Conditions not met\
            {#is 'UNSAFE_WORK'}Unsafe work\
            {#else}Other\
            {/when}""")
    String causeName(String it);

    @Message(
            """
            {#when it}\
            {#is 'APPLY'}Handed in\
            {#is 'HAND_IN'}Handed in again\
            {#is 'RETURN'}Returned to be completed\
            {#is 'ASK_INSPECTION'}Inspection asked for\
            {#is 'PASS_INSPECTION'}Inspection passed\
            {#is 'FAIL_INSPECTION'}Inspection not passed\
            {#is 'APPROVE'}Approved\
            {#is 'REJECT'}Rejected\
            {#is 'SUSPEND'}Suspended\
            {#is 'REINSTATE'}Resumes again\
            {#is 'REPORT_CONDITION'}A condition was reported as met\
            {#is 'SETTLE_CONDITION'}A condition was looked at\
            {#is 'WITHDRAW'}Taken back\
            {#is 'ESCALATE'}Time ran out\
            {#is 'RELOCATE'}Went to the new town\
            {#is 'CLOSE'}Ended with the enterprise\
            {#is 'REVIVE'}Approved again: closed by mistake\
            {#else}{it}\
            {/when}""")
    String moveName(String it);

    @Message(
            """
            {#when it}\
            {#is 'ENTERPRISE'}by the enterprise\
            {#is 'TOWN'}by the town\
            {#is 'DISTRICT'}by the district\
            {#is 'INSPECTION'}by the inspectors\
            {#is 'CLOCK'}by the clock\
            {#else}by the rules\
            {/when}""")
    String byName(String it);
}
