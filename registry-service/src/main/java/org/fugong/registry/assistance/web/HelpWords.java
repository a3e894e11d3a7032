package org.fugong.registry.assistance.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of asking for help: {@code {help:mine}}. Chinese stands in messages/help_zh.properties. */
@MessageBundle(value = "help", locale = "en")
public interface HelpWords {
    @Message("My requests for help")
    String mine();

    @Message("Requests for help")
    String requests();

    @Message("What the departments do for you, and until when")
    String mineLead();

    @Message("What runs out first comes first")
    String requestsLead();

    @Message("Requests of the enterprises that you look after")
    String liaisonLead();

    @Message("Ask for help")
    String ask();

    @Message("The right department gets it at once and has a deadline")
    String askLead();

    @Message("Under way")
    String underWay();

    @Message("Answered and past")
    String past();

    @Message("Nothing is under way")
    String noneOpen();

    @Message(
            "You can ask for masks, meals, transport, raw material, permits, loans, tax, rent, recruitment, rooms, power,"
                    + " insurance, legal advice and safety. If you don't know whom to ask, just write what is missing.")
    String noneOpenHint();

    @Message("No request fits")
    String noneFound();

    @Message("Nothing waits for you here. Choose another state or department to see more.")
    String noneFoundHint();

    @Message("Your enterprise is not registered yet")
    String notRegistered();

    @Message("Register it first; then you can ask for help.")
    String notRegisteredHint();

    @Message("Request")
    String request();

    @Message("Enterprise")
    String enterprise();

    @Message("Town")
    String town();

    @Message("State")
    String state();

    @Message("Who has it")
    String holder();

    @Message("Waits for")
    String waitsFor();

    @Message("Until")
    String until();

    @Message("No deadline")
    String noClock();

    @Message("Answer due")
    String answerBy();

    @Message("Asked")
    String asked();

    @Message("Category")
    String category();

    @Message("Department")
    String department();

    @Message("Urgency")
    String urgency();

    @Message("Where")
    String where();

    @Message("How much")
    String quantity();

    @Message("Answer overdue")
    String overdue();

    @Message(
            """
            {#when it}\
            {#is 'OPEN'}To be accepted\
            {#is 'ACCEPTED'}Being worked on\
            {#is 'WAITING_FOR_ENTERPRISE'}Question to the enterprise\
            {#is 'HANDED_OVER'}Handed over\
            {#is 'RESOLVED'}Answered\
            {#is 'REOPENED'}Reopened\
            {#is 'CLOSED'}Closed\
            {#else}Taken back\
            {/when}""")
    String stateName(String it);

    @Message(
            """
            {#when it}\
            {#is 'OPEN'}the department to accept it\
            {#is 'ACCEPTED'}the department's answer\
            {#is 'WAITING_FOR_ENTERPRISE'}the enterprise's reply\
            {#is 'HANDED_OVER'}the new department to accept it\
            {#is 'RESOLVED'}the enterprise: rate or reopen\
            {#is 'REOPENED'}the department to take it up again\
            {#else}nothing\
            {/when}""")
    String waitsForName(String it);

    @Message(
            """
            {#when it}\
            {#is 'FILE'}Asked\
            {#is 'SORT'}Sorted\
            {#is 'ACCEPT'}Accepted\
            {#is 'ASK'}Question to the enterprise\
            {#is 'REPLY'}Reply\
            {#is 'HAND_OVER'}Handed over\
            {#is 'RESOLVE'}Answered\
            {#is 'SERVE_JOINTLY'}Served by a joint scheme\
            {#is 'UNSERVE'}The joint provider has closed\
            {#is 'RATE'}Rated\
            {#is 'REOPEN'}Reopened\
            {#is 'WITHDRAW'}Taken back\
            {#is 'ESCALATE'}Time ran out: goes one level up\
            {#else}Time ran out\
            {/when}""")
    String moveName(String it);

    @Message(
            """
            {#when it}\
            {#is 'SORT'}Sort\
            {#is 'ACCEPT'}Accept\
            {#is 'ASK'}Ask\
            {#is 'REPLY'}Reply\
            {#is 'HAND_OVER'}Hand over\
            {#is 'RESOLVE'}Answer\
            {#is 'RATE'}Rate\
            {#is 'REOPEN'}Reopen\
            {#else}Take back\
            {/when}""")
    String deedName(String it);

    @Message(
            """
            {#when it}\
            {#is 'ENTERPRISE'}enterprise\
            {#is 'OFFICIAL'}official\
            {#is 'SCHEME'}joint scheme\
            {#else}clock\
            {/when}""")
    String byName(String it);

    @Message(
            """
            {#when it}\
            {#is 1}With the department's head\
            {#is 2}With the coordinators\
            {#else}With the district's lead\
            {/when}""")
    String levelName(int it);

    @Message("Escalated")
    String escalated();

    @Message("{#when it}{#is 'NORMAL'}Normal{#is 'URGENT'}Urgent{#else}Critical{/when}")
    String urgencyName(String it);

    @Message(
            """
            {#when it}\
            {#is 'NORMAL'}The department's usual time\
            {#is 'URGENT'}Work suffers: {percent} % of the usual time\
            {#else}Work stands still, or people are in need: {percent} % of the usual time\
            {/when}""")
    String urgencyHint(String it, int percent);

    @Message("What is it about?")
    String about();

    @Message("We don't know")
    String unsorted();

    @Message("Just describe it; the resumption desk finds the right department within {within}")
    String unsortedHint(String within);

    @Message("Not sorted yet")
    String notSorted();

    @Message(
            """
            {#when it}\
            {#is 'MASKS_DISINFECTANT'}No masks to buy, disinfectant runs out\
            {#is 'MEALS'}The canteen is closed, packed meals for the shifts\
            {#is 'WORKER_TRANSPORT'}A bus from the station, to and from the shifts\
            {#is 'RAW_MATERIAL'}A supplier does not deliver, parts are missing\
            {#is 'LOGISTICS_PERMIT'}A lorry is stopped at the checkpoint, a pass\
            {#is 'LOAN'}Wages and rent fall due, a loan to be extended\
            {#is 'TAX'}Pay later, a refund, a return\
            {#is 'RENT'}Rent of a state-owned house, a reduction\
            {#is 'RECRUITMENT'}People are missing on the line\
            {#is 'ISOLATION_ROOMS'}Rooms for those who come back, beds\
            {#is 'POWER_WATER'}Connection, a bill to be put off\
            {#is 'INSURANCE'}Contributions to be put off, unemployment insurance\
            {#is 'LEGAL'}A contract that can't be kept, force majeure\
            {#else}Starting machines again, dangerous goods\
            {/when}""")
    String example(String it);

    @Message("{department} answers within {within}")
    String goesTo(String department, String within);

    @Message("{count} hours")
    String hours(long count);

    @Message("{count} days")
    String days(long count);

    @Message("How many, in total for your enterprise. Alike needs of neighbours can be served together.")
    String quantityHint();

    @Message("Park")
    String park();

    @Message("In no park")
    String noPark();

    @Message("What is missing, and since when?")
    String text();

    @Message("Others read this: no names, identity or telephone numbers of people. Up to 500 characters.")
    String textHint();

    @Message("Send")
    String send();

    @Message("What happens next")
    String next();

    @Message("The department gets it at once. It accepts it within {within}, faster if it is urgent.")
    String next1(String within);

    @Message("It may ask you something; you then have {within} to reply.")
    String next2(String within);

    @Message("You get an answer by the deadline. If the time runs out, it goes to the next level by itself.")
    String next3(String within);

    @Message("You rate the answer, and can reopen it within {within}.")
    String next4(String within);

    @Message("What you asked")
    String whatAsked();

    @Message("Answer")
    String answer();

    @Message("What was done")
    String whatDone();

    @Message("Served by a joint scheme")
    String byScheme();

    @Message("The department asks")
    String question();

    @Message("Your reply")
    String reply();

    @Message("What it takes you does not count against the department")
    String replyHint();

    @Message("Send the reply")
    String sendReply();

    @Message("How good was the answer?")
    String stars();

    @Message(
            "{#if it == 1}1 star: useless{#else if it == 2}2 stars: poor{#else if it == 3}3 stars: all right{#else if it == 4}4 stars: good{#else}5 stars: very good{/if}")
    String starName(int it);

    @Message("Rated with {stars} of 5")
    String rated(int stars);

    @Message("A word about it")
    String praise();

    @Message("Rate")
    String rate();

    @Message("Not good enough? Reopen it")
    String reopen();

    @Message("What is still missing")
    String reopenWhy();

    @Message("Possible until")
    String reopenUntil();

    @Message("Reopen")
    String reopenDo();

    @Message("Take the request back")
    String withdraw();

    @Message("Take the request back? You can ask anew at any time.")
    String withdrawSure();

    @Message("Why")
    String why();

    @Message("The course so far")
    String course();

    @Message("What you can do")
    String doable();

    @Message("Not possible now")
    String notNow();

    @Message("Accept")
    String accept();

    @Message("What you will do; the enterprise reads it")
    String acceptNote();

    @Message("Answer the request")
    String resolve();

    @Message("Say what was done. The enterprise rates it and can reopen it.")
    String resolveHint();

    @Message("Ask the enterprise")
    String askEnterprise();

    @Message("What you want to know")
    String askWhat();

    @Message("The enterprise has {within} to reply; your clock stands meanwhile")
    String askHint(String within);

    @Message("Hand over")
    String handOver();

    @Message("To which department")
    String handOverTo();

    @Message("Why, so that the next one need not find out anew")
    String handOverWhy();

    @Message("Handed over {count} of {most} times")
    String handOvers(int count, int most);

    @Message("The next hand-over goes to the resumption desk, whatever department is chosen")
    String handOverLast();

    @Message("Say what it is about")
    String sort();

    @Message("That routes it to its department, with a new deadline")
    String sortHint();

    @Message("In the enterprise's place")
    String inPlace();

    @Message("If it can't itself, for instance after a telephone call")
    String inPlaceHint();

    @Message("Call {name}")
    String call(String name);

    @Message("Reopened {count} times")
    String reopened(int count);

    @Message("To do for departments")
    String todo();

    @Message("To be sorted")
    String toSort();

    @Message("All departments")
    String allDepartments();

    @Message("Board")
    String board();

    @Message("Requests under way by department and age")
    String boardLead();

    @Message("Under way")
    String total();

    @Message("Answer overdue")
    String late();

    @Message("Younger than a day")
    String fresh();

    @Message("One to three days")
    String days1();

    @Message("Older than three days")
    String old();

    @Message("Oldest")
    String oldest();

    @Message("Escalated: their time ran out")
    String escalatedTitle();

    @Message("Nothing is escalated")
    String noneEscalated();

    @Message("Every department is within its time.")
    String noneEscalatedHint();

    @Message("Parks")
    String parks();

    @Message(
            "Sites with several enterprises, where things can be delivered to all of them. Enterprises choose among them.")
    String parksLead();

    @Message("No park entered yet")
    String noParks();

    @Message("Enterprises of this town can't choose any until one is entered.")
    String noParksHint();

    @Message("Name of the park")
    String parkName();

    @Message("Enter a park")
    String addPark();

    @Message("Can be chosen")
    String active();

    @Message("No longer")
    String inactive();

    @Message("Change")
    String change();

    @Message("Requests")
    String list();
}
