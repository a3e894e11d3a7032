package org.fugong.registry.inspection.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of inspections' pages: {@code {inspection:visit}}. Chinese stands in messages/inspection_zh.properties. */
@MessageBundle(value = "inspection", locale = "en")
public interface InspectionWords {
    @Message("Today's visits")
    String today();

    @Message("{team} · {count} visits")
    String todayLead(String team, int count);

    @Message("You are in no inspection team")
    String noTeam();

    @Message("Ask the district's officials to enter you.")
    String noTeamHint();

    @Message("No visit drawn for today yet")
    String noStop();

    @Message("Draw today's list from the tasks of your team.")
    String noStopHint();

    @Message("Draw today's list")
    String draw();

    @Message("Fill up the list")
    String drawMore();

    @Message("All tasks of the team")
    String allTasks();

    @Message("Map")
    String map();

    @Message("Visit")
    String visit();

    @Message("{town} · {kind}")
    String visitLead(String town, String kind);

    @Message(
            "{#when kind}{#is 'APPLICATION'}Application to resume{#is 'ORDER'}Ordered{#is 'SURVEY'}General survey{#else}{kind}{/when}")
    String kindName(String kind);

    @Message(
            "{#when state}{#is 'OPEN'}Without a team{#is 'ASSIGNED'}To be visited{#is 'FOLLOW_UP'}To be mended{#is 'PASSED'}Passed{#is 'FAILED'}Not passed{#is 'CANCELLED'}Cancelled{#else}{state}{/when}")
    String stateName(String state);

    @Message(
            "{#when conclusion}{#is 'PASSED'}Passed{#is 'FOLLOW_UP'}To be mended, we come again{#is 'FAILED'}Not passed{#else}{conclusion}{/when}")
    String conclusionName(String conclusion);

    @Message("Checklist")
    String checklist();

    @Message("In order")
    String fine();

    @Message("To be mended")
    String toMend();

    @Message("Does not apply")
    String notApplicable();

    @Message("Mend by")
    String mendBy();

    @Message("Note")
    String note();

    @Message("No names and no telephone numbers: the note waits in this phone until it is sent.")
    String noteHint();

    @Message("Labour needed")
    String needs();

    @Message("Occupation")
    String occupation();

    @Message("People")
    String number();

    @Message("Urgent")
    String urgent();

    @Message("Add an occupation")
    String addNeed();

    @Message("Where workers are who have not come back")
    String origins();

    @Message("Province")
    String province();

    @Message("City")
    String city();

    @Message("County")
    String county();

    @Message("Could come now")
    String able();

    @Message("Can't come yet")
    String unable();

    @Message("Add a place")
    String addOrigin();

    @Message("Remove")
    String remove();

    @Message("Conclusion")
    String conclusion();

    @Message("Finish the visit")
    String sendVisit();

    @Message("This task is settled.")
    String settled();

    @Message("Waiting to be sent")
    String waiting();

    @Message("Kept in this phone; sent by itself, once, when there is net again.")
    String waitingHint();

    @Message("Everything has been sent.")
    String nothingWaits();

    @Message("Not taken")
    String refused();

    @Message("Discard")
    String discard();

    @Message("Discard this visit? What was typed is lost.")
    String discardSure();

    @Message("Open again")
    String reopen();

    @Message("Send now")
    String sendNow();

    @Message("Sent")
    String sent();

    @Message("No net. What you see was kept in this phone.")
    String offline();

    @Message("Log in again to send.")
    String loginFirst();

    @Message("Written by another log-in on this phone; only that one can send it.")
    String otherPerson();

    @Message("The last time: mend by {by}")
    String lastTime(String by);

    @Message("Inspections")
    String tasks();

    @Message("Tasks of the inspection teams, what is due first")
    String tasksLead();

    @Message("Inspection teams")
    String teams();

    @Message("Each place belongs to the team of its park, else of its town")
    String teamsLead();

    @Message("No task")
    String noTask();

    @Message("Tasks come from applications, orders and surveys.")
    String noTaskHint();

    @Message("Enterprise")
    String enterprise();

    @Message("Town")
    String town();

    @Message("From")
    String kind();

    @Message("Team")
    String team();

    @Message("Due")
    String due();

    @Message("State")
    String state();

    @Message("overdue")
    String overdue();

    @Message("All open")
    String open();

    @Message("Inspection on site")
    String task();

    @Message("Reason")
    String reason();

    @Message("Since")
    String created();

    @Message("Visits")
    String visits();

    @Message("Nobody has been there yet.")
    String noVisit();

    @Message("Visited")
    String visited();

    @Message("Received")
    String received();

    @Message("{count} items in order or not applicable")
    String allFine(int count);

    @Message("No labour needed")
    String noNeed();

    @Message("{count} people")
    String people(int count);

    @Message("{able} could come, {unable} can't yet")
    String ableUnable(int able, int unable);

    @Message("Assign")
    String assign();

    @Message("By jurisdiction")
    String byJurisdiction();

    @Message("Cancel the task")
    String cancel();

    @Message("Cancel this task?")
    String cancelSure();

    @Message("Leader")
    String leader();

    @Message("Members")
    String members();

    @Message("Jurisdiction")
    String jurisdiction();

    @Message("Open tasks")
    String openTasks();

    @Message("No inspection team")
    String noTeams();

    @Message("The district's officials add them.")
    String noTeamsHint();

    @Message("Wherever nobody else is responsible")
    String everywhere();

    @Message("Surveys")
    String surveys();

    @Message("Title")
    String surveyTitle();

    @Message("Last day")
    String surveyDue();

    @Message("Begin a survey of all enterprises")
    String beginSurvey();

    @Message("{open} of {tasks} open")
    String surveyProgress(int open, int tasks);

    @Message("Order an inspection")
    String orderInspection();

    @Message("Goes to the team of its jurisdiction. Name nobody.")
    String orderHint();

    @Message("Add a team")
    String addTeam();

    @Message("Name of the team")
    String teamName();

    @Message("Beside the leader. Who is in another team has to be taken out there first.")
    String membersHint();

    @Message("Towns")
    String towns();

    @Message("Without town and park it is the team for wherever nobody else is responsible.")
    String jurisdictionHint();

    @Message("Parks, before the town's team")
    String parks();
}
