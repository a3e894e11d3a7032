package org.fugong.transport.clearance.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the coordinator's board: whom to call, by which number, what came. Chinese: messages/calls_zh.properties. */
@MessageBundle(value = "calls", locale = "en")
public interface CallWords {

    @Message("Whom to call next")
    String next();

    @Message("The rule")
    String rule();

    @Message(
            "First those whose noted time has come, the earliest first. Then those without a noted time who were not called"
                    + " within the last 30 minutes: whose clearances are due first, and of these who owns most of workers with a"
                    + " seat. Last those whose time is yet to come or who were called just now.")
    String ruleText();

    @Message("{#when owner}{#is 'RAILWAY'}Railway{#is 'ORIGIN_BUREAU'}Origin's bureau{#else}Employer{/when}")
    String owner(String owner);

    @Message("{#when turn}{#is 'AGREED'}Agreed time has come{#is 'NOW'}Call now{#else}Later{/when}")
    String turn(String turn);

    @Message("{open} open")
    String open(int open);

    @Message("{seated} with a seat")
    String seated(int seated);

    @Message("due")
    String due();

    @Message("overdue since")
    String overdue();

    @Message("Call")
    String call();

    @Message("Show the contact and call")
    String reveal();

    @Message("No number is known")
    String noNumber();

    @Message("Enter one")
    String enterNumber();

    @Message("Note the call")
    String note();

    @Message("What came of it")
    String outcome();

    @Message("{#when outcome}{#is 'REACHED'}Reached{#is 'PROMISED'}Will see to it{#is 'NO_ANSWER'}No answer{#else}Wrong"
            + " number{/when}")
    String outcomeName(String outcome);

    @Message("Call again at")
    String again();

    @Message("Note")
    String noteText();

    @Message("Kept sealed. Other officials read it for a purpose that is recorded.")
    String noteHint();

    @Message("Keep")
    String keep();

    @Message("Last call")
    String lastCall();

    @Message("All calls")
    String history();

    @Message("Calls to {who}")
    String historyOf(String who);

    @Message("Nobody was called yet")
    String noCall();

    @Message("Calls noted on the board appear here.")
    String noCallHint();

    @Message("By")
    String by();

    @Message("Read")
    String readNote();

    @Message("Nobody to call")
    String nobody();

    @Message("Everything is answered, or nobody is nominated yet.")
    String nobodyHint();

    @Message("{count} more")
    String more(int count);

    @Message("Phone book")
    String book();

    @Message(
            "Numbers of railways and origins' bureaus, kept by officials. Offices only: contacts of enterprises come from the"
                    + " registry.")
    String bookLead();

    @Message("Whose")
    String whose();

    @Message("County")
    String county();

    @Message("6 digits (GB/T 2260)")
    String countyHint();

    @Message("Office")
    String office();

    @Message("Phone")
    String phone();

    @Message("No number yet")
    String noPhone();

    @Message("Enter the first one above.")
    String noPhoneHint();

    @Message("Link for the bureau")
    String link();

    @Message("Overdue")
    String overdueBadge();

    @Message("{count} overdue: the coordinator calls.")
    String overdueCount(int count);

    @Message("{count} contradicted: a district official decides.")
    String contradictedCount(int count);

    @Message("Show them")
    String showThem();

    @Message("Contradicted")
    String contradictedTitle();

    @Message("Confirm what stands")
    String confirm();

    @Message("Take it back")
    String takeBack();

    @Message("Take it back? The worker loses the seat.")
    String takeBackSure();

    @Message("The district decides")
    String districtDecides();

    @Message("The seat is somebody else's by now: the employer may nominate the worker again.")
    String nominateAgain();

    @Message("What came otherwise")
    String stray();

    @Message("Answers that came late, twice otherwise, or after the nomination had ended, and who decided.")
    String strayLead();

    @Message("Nothing came otherwise")
    String noStray();

    @Message("Every answer came in time and none contradicted another.")
    String noStrayHint();

    @Message(
            "{#when effect}{#is 'CONTRADICTED'}Contradicts the one that stands{#is 'CONFIRMED'}District confirmed what stands"
                    + "{#is 'OVERRULED'}District took it back{#is 'CHANGED'}Colour changed{#is 'LATE'}Late: changes nothing"
                    + "{#is 'MOOT'}Nomination had ended{#is 'DECIDED'}Decided{#is 'REPEATED'}Said again{#else}{effect}{/when}")
    String effect(String effect);

    @Message("Effect")
    String effectTitle();

    @Message("Received")
    String received();

    @Message("Answer")
    String answer();

    @Message("{#when reason}{#is 'YELLOW'}yellow code{#is 'RED'}red code{#else}{reason}{/when}")
    String reason(String reason);

    @Message("Due")
    String dueTitle();

    @Message("Most urgent first")
    String urgentFirst();

    @Message("{others} more: all of them")
    String allGroups(int others);
}
