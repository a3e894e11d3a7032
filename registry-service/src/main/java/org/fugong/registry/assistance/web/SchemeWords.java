package org.fugong.registry.assistance.web;

import java.time.LocalDate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of joint schemes: {@code {scheme:schemes}}. Chinese stands in messages/scheme_zh.properties. */
@MessageBundle(value = "scheme", locale = "en")
public interface SchemeWords {
    @Message("Joint schemes")
    String schemes();

    @Message("Neighbours who need the same are served together, for less")
    String lead();

    @Message("Joint scheme: {category}")
    String title(String category);

    @Message("No joint scheme")
    String none();

    @Message(
            "They are proposed by themselves once three neighbours of one park ask for the same. You can put requests together by hand, too.")
    String noneHint();

    @Message("When neighbours need the same as you and it is cheaper together, you are asked here.")
    String noneOwnHint();

    @Message("Put requests together")
    String byHand();

    @Message("Open requests with a quantity, of one category and one town")
    String byHandLead();

    @Message("Nothing to put together")
    String nothingFree();

    @Message("No other enterprise of this town has an open request of this category with a quantity.")
    String nothingFreeHint();

    @Message("Propose a scheme of the chosen")
    String propose();

    @Message("At least two, each of another enterprise")
    String proposeHint();

    @Message("Chosen")
    String chosen();

    @Message("Scheme")
    String scheme();

    @Message("State")
    String state();

    @Message("Place")
    String place();

    @Message("Why")
    String grounds();

    @Message("Members")
    String members();

    @Message("Answers")
    String answers();

    @Message("{yes} of {all} said yes")
    String yesOf(int yes, int all);

    @Message("Said yes")
    String saidYes();

    @Message("Need together")
    String units();

    @Message("Cost together, each day")
    String total();

    @Message("Saved, each day")
    String saved();

    @Message("Until")
    String until();

    @Message("Since")
    String since();

    @Message("No deadline")
    String noClock();

    @Message("To do")
    String todo();

    @Message("Department")
    String department();

    @Message("Town")
    String town();

    @Message("Category")
    String category();

    @Message(
            """
            {#when it}\
            {#is 'PROPOSED'}Proposed\
            {#is 'OFFERED'}Members are asked\
            {#is 'RUNNING'}Runs\
            {#is 'ENDED'}Over\
            {#is 'LAPSED'}Too few\
            {#else}Taken off\
            {/when}""")
    String stateName(String it);

    @Message(
            """
            {#when it}\
            {#is 'INVITED'}Not answered\
            {#is 'CONSENTED'}Yes\
            {#is 'DECLINED'}No\
            {#else}Gone\
            {/when}""")
    String answerName(String it);

    @Message(
            """
            {#when it}\
            {#is 'PARK'}one park\
            {#is 'TOWN'}one town, none says a park\
            {#else}chosen by an official\
            {/when}""")
    String nearnessName(String it);

    @Message(
            """
            {#when it}\
            {#is 'TERM_OVER'}Its time is over\
            {#is 'TOO_FEW'}Too few were left\
            {#is 'PROVIDER_GONE'}Its provider has closed\
            {#else}It was ended\
            {/when}""")
    String endingName(String it);

    @Message(
            """
            {#when it}\
            {#is 'PROPOSE'}Proposed\
            {#is 'JOIN'}A request came in\
            {#is 'DROP'}A request is gone\
            {#is 'OFFER'}Offered\
            {#is 'CONSENT'}A yes\
            {#is 'DECLINE'}A no\
            {#is 'START'}Started\
            {#is 'DISMISS'}Taken off\
            {#is 'LAPSE'}Too few\
            {#is 'LEAVE'}A member leaves\
            {#is 'END'}Over\
            {#is 'SEEK'}The provider has closed; another one is sought\
            {#is 'PROLONG'}A longer term is asked for\
            {#is 'LENGTHEN'}Goes on longer\
            {#is 'KEEP_TERM'}Too few for a longer term\
            {#else}Time ran out: goes one level up\
            {/when}""")
    String moveName(String it);

    @Message(
            """
            {#when it}\
            {#is 'OFFER'}Offer\
            {#is 'START'}Start\
            {#is 'DISMISS'}Take off\
            {#is 'END'}End\
            {#is 'PROLONG'}Prolong\
            {#is 'CONSENT'}Say yes\
            {#is 'DECLINE'}Say no\
            {#else}Leave\
            {/when}""")
    String deedName(String it);

    @Message("Offer it to the members")
    String offer();

    @Message("Fill in what a provider has told you; prices without obligation until the members say yes")
    String offerLead();

    @Message("Other terms")
    String newOffer();

    @Message("New terms take all answers away; each is asked anew")
    String newOfferHint();

    @Message("Provider")
    String provider();

    @Message("What is provided")
    String what();

    @Message("How, where and when, for instance: boxed meals, at the gate, 11:30")
    String whatHint();

    @Message("Price of one for who orders alone, yuan")
    String alonePrice();

    @Message("Price of one together, yuan")
    String togetherPrice();

    @Message("Besides, for all, each day, yuan")
    String shared();

    @Message("Such as the delivery; split by quantity to the last fen")
    String sharedHint();

    @Message("Least members")
    String leastMembers();

    @Message("Least quantity together")
    String leastUnits();

    @Message("Even then it has to be cheaper for each")
    String leastUnitsHint();

    @Message("Answers by")
    String answerBy();

    @Message("In 24 hours if left empty")
    String answerByHint();

    @Message("First day")
    String startsOn();

    @Message("The day after the answers if left empty")
    String startsOnHint();

    @Message("Last day")
    String endsOn();

    @Message("30 days if left empty")
    String endsOnHint();

    @Message("Preview for all {units}")
    String preview(String units);

    @Message("Send to the members")
    String send();

    @Message("Start now")
    String start();

    @Message("All have answered, enough with yes")
    String startHint();

    @Message("Take it off")
    String dismiss();

    @Message("The requests go on as they were")
    String dismissHint();

    @Message("End it")
    String end();

    @Message("End it before its last day? All members are told.")
    String endSure();

    @Message("Prolong it")
    String prolong();

    @Message(
            "At the same prices. Each who is served is asked; who says nothing is served until the day agreed. Other prices are another scheme.")
    String prolongHint();

    @Message("New last day")
    String longerUntil();

    @Message("30 days more if left empty")
    String longerUntilHint();

    @Message("In 24 hours if left empty, and before the term ends")
    String longerByHint();

    @Message("Ask the members")
    String prolongDo();

    @Message("A longer term is asked for, until {day}: {yes} of {all} said yes.")
    String longerAsked(LocalDate day, long yes, int all);

    @Message("Go on until {day}?")
    String longerQuestion(LocalDate day);

    @Message("At the same prices, so at most {most} yuan each day. If you say nothing you are served until {end}.")
    String longerLead(String most, LocalDate end);

    @Message("Yes, go on")
    String longerYes();

    @Message("Say yes? It binds your enterprise until {day}, and is kept with its time; you can leave with notice.")
    String longerSure(LocalDate day);

    @Message("You are for the longer term.")
    String youStay();

    @Message("The provider of this offer has closed. Another one is sought.")
    String providerGone();

    @Message("Why, the members read it")
    String why();

    @Message("Bring in another request")
    String join();

    @Message("Bring in")
    String joinDo();

    @Message("Alone and together, yuan each day")
    String chart();

    @Message("Alone")
    String alone();

    @Message("Together")
    String together();

    @Message("At most")
    String most();

    @Message("Quantity")
    String quantity();

    @Message("Answer")
    String answer();

    @Message("Leaves on")
    String leavesOn();

    @Message("What your {amount} cost")
    String yourCost(String amount);

    @Message("Together, as it stands")
    String yourShare();

    @Message("Yuan each day. The more join, the less each pays; a yes binds to no more than {most} yuan.")
    String yourCostHint(String most);

    @Message("Take part?")
    String question();

    @Message("Yes, we take part")
    String yes();

    @Message(
            "Say yes? It binds your enterprise to {most} yuan each day at most, for the days told, and is kept with its time.")
    String yesSure(String most);

    @Message("No")
    String no();

    @Message("A no can become a yes while there is time; your request goes on as it was")
    String noHint();

    @Message("A word about it")
    String note();

    @Message("You said yes. It starts when enough have.")
    String youSaidYes();

    @Message("You said no. Your request goes on as it was.")
    String youSaidNo();

    @Message("You are served by it")
    String youAreServed();

    @Message("Leave it")
    String leave();

    @Message("First day without it")
    String leaveOn();

    @Message("{day} at the earliest. If too few are left, the scheme ends on that day.")
    String leaveHint(String day);

    @Message("Who else takes part")
    String others();

    @Message("Nobody else has said yes yet.")
    String nobodyElse();

    @Message("Not possible now")
    String notNow();

    @Message("The course so far")
    String course();

    @Message("What you can do")
    String doable();

    @Message("Your request")
    String yourRequest();

    @Message("Neighbours are offered the same together")
    String openOffer();

    @Message("Your request would cost at most {most} yuan each day instead of {alone}.")
    String openOfferCost(String alone, String most);

    @Message("Bring my request in")
    String joinOwn();

    @Message("Nearness")
    String nearness();
}
