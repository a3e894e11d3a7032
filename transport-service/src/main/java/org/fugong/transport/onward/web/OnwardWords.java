package org.fugong.transport.onward.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of onward buses. Chinese stands in messages/onward_zh.properties. */
@MessageBundle(value = "onward", locale = "en")
public interface OnwardWords {
    @Message("Onward buses")
    String title();

    @Message("From {station} to the enterprises")
    String lead(String station);

    @Message("No buses are planned yet")
    String none();

    @Message("Say which buses there are, and the plan is made within ten seconds.")
    String noneHint();

    @Message("Onward buses are planned from the frozen roster")
    String notYet();

    @Message("The roster freezes at the deadline.")
    String notYetHint();

    @Message("No buses are planned yet, or none of your people are on them")
    String noneForYou();

    @Message("The district plans the buses once the roster is frozen.")
    String noneForYouHint();

    @Message("The plan is being made. This page shows it as soon as it is there.")
    String working();

    @Message("Version {number}")
    String version(int number);

    @Message("Made")
    String madeAt();

    @Message("Passengers")
    String passengers();

    @Message("Buses")
    String buses();

    @Message("of {fleet}, at least {bound} are needed")
    String busesOf(int fleet, int bound);

    @Message("Kilometres driven")
    String kilometres();

    @Message("no plan is below {bound}")
    String atLeast(String bound);

    @Message("Mean ride, minutes")
    String meanRide();

    @Message("Cost of a plan by hand")
    String byHand();

    @Message("{percent} % of this one")
    String byHandWords(int percent);

    @Message("Buses leave")
    String leave();

    @Message("Station")
    String station();

    @Message("Walk from a shared stop at most, metres")
    String walkingLimit();

    @Message("People are taken in until")
    String until();

    @Message("{count} people have no seat. Add a bus.")
    String left(int count);

    @Message("{count} buses bring somebody after their enterprise has stopped taking people in.")
    String late(int count);

    @Message(
            "{count} stops are at a town’s centre, as nobody has said where those enterprises are. The driver should call ahead.")
    String rough(int count);

    @Message("Map")
    String map();

    @Message(
            "{stops} stops of {buses} buses; each bus has a shape, a dash and a letter. The table beside it says the same.")
    String mapWords(int stops, int buses);

    @Message("Straight lines, north is up. A hollow shape is a town’s centre.")
    String mapHint();

    @Message("Bus")
    String bus();

    @Message("Stops")
    String stops();

    @Message("Seats")
    String seats();

    @Message("First stop")
    String first();

    @Message("Empty at")
    String lastStop();

    @Message("Driver’s list")
    String driverList();

    @Message("Stop")
    String stop();

    @Message("Arrives")
    String arrives();

    @Message("Get off")
    String getOff();

    @Message("walk {metres} m")
    String walk(int metres);

    @Message("Centre of {town}")
    String centre(String town);

    @Message("place not known")
    String exactnessUnknown();

    @Message("What is different from version {number}")
    String changed(int number);

    @Message("Everybody keeps their bus.")
    String changedNone();

    @Message("{count} people ride another bus")
    String movedPeople(int count);

    @Message("Worker")
    String worker();

    @Message("Enterprise")
    String enterprise();

    @Message("Before")
    String fromBus();

    @Message("Now")
    String toBus();

    @Message("none")
    String noBus();

    @Message("All versions")
    String versions();

    @Message("Cause")
    String cause();

    @Message(
            "{#when cause}{#is 'FIRST'}First plan{#is 'SETUP'}New setup{#is 'TRAIN_TIME'}Train at another time{#is 'FLEET'}Buses dropped out or came{#is 'PASSENGERS'}Other passengers{#else}{cause}{/when}")
    String causeName(String cause);

    @Message("Plan the buses")
    String plan();

    @Message("Plan anew")
    String planAnew();

    @Message("Kind of bus")
    String label();

    @Message("How many")
    String count();

    @Message("A second kind, if any")
    String otherKind();

    @Message("Change the plan")
    String change();

    @Message("As few people as can be get another bus; who sits in one stays in it.")
    String changeHint();

    @Message("A bus dropped out")
    String busOut();

    @Message("none")
    String nothingOut();

    @Message("Buses leave at another time")
    String newTime();

    @Message("Reason")
    String reason();

    @Message("No names and no phone numbers.")
    String reasonHint();

    @Message("Print")
    String printList();

    @Message("{people} people, leaves {station} at")
    String driverLead(int people, String station);

    @Message("Tick who got in")
    String gotIn();

    @Message("Who sits in this bus stays in it, whatever changes.")
    String gotInHint();

    @Message("Record")
    String record();

    @Message("got in")
    String sits();

    @Message("dropped out")
    String dropped();

    @Message("Enterprise {id}")
    String unknownEnterprise(String id);
}
