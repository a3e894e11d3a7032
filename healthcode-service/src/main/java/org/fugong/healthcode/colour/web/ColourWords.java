package org.fugong.healthcode.colour.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about colours: {@code {colour:rules}}. */
@MessageBundle(value = "colour", locale = "en")
public interface ColourWords {

    @Message("Rules of the health code")
    String rules();

    @Message("What makes a code yellow or red, for how long, and how it turns green again. Everyone can read them.")
    String rulesLead();

    @Message("In force")
    String inForce();

    @Message("Coming")
    String coming();

    @Message("Past")
    String past();

    @Message("Draft")
    String draft();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Version")
    String version();

    @Message("State")
    String state();

    @Message("Published")
    String published();

    @Message("Takes effect")
    String effective();

    @Message("Applied to everyone")
    String applied();

    @Message("Cause")
    String cause();

    @Message("Colour")
    String colour();

    @Message("Days")
    String days();

    @Message("Daily check-in")
    String checkIn();

    @Message("needed: a missed or bad day adds a day")
    String checkInNeeded();

    @Message("not needed")
    String checkInNone();

    @Message("no effect")
    String noEffect();

    @Message("Listed areas")
    String areas();

    @Message(
            "Codes of provinces, cities or counties (GB/T 2260); 42 is Hubei. A stay there in the last 14 days counts.")
    String areasHint();

    @Message("none")
    String none();

    @Message("Notice")
    String notice();

    @Message("The next version is public for {hours} hours before it takes effect.")
    String noticeText(int hours);

    @Message("Correction")
    String correction();

    @Message("A declaration made within {hours} hours takes the place of the one before.")
    String correctionText(int hours);

    @Message("How colours come about")
    String how();

    @Message("The strictest cause in force gives the colour. When its days are over, the code is green again.")
    String howStrictest();

    @Message("The end of a quarantine, told by disease control, lifts every red cause that began before.")
    String howEnded();

    @Message(
            "Two district officials can set a colour by hand, with a cause, a reason and an end. It is on the audit trail.")
    String howHand();

    @Message(
            "If your colour is wrong, appeal on the page My code. Your town decides, then the district, each by a deadline.")
    String howAppeal();

    @Message("Draft a new version")
    String newDraft();

    @Message("It changes nothing until another official has approved it and the notice has run.")
    String newDraftLead();

    @Message("Name of the version")
    String name();

    @Message("Small letters, digits, dots and hyphens, such as colour-2020-03.1")
    String nameHint();

    @Message("Notice for the version after it, hours")
    String noticeHours();

    @Message("Time to correct a declaration, hours")
    String correctionHours();

    @Message("What is new, in English")
    String summaryEn();

    @Message("What is new, in Chinese")
    String summaryZh();

    @Message("Save the draft")
    String saveDraft();

    @Message("Drafted by")
    String draftedBy();

    @Message("Approved by")
    String approvedBy();

    @Message("Simulation")
    String simulation();

    @Message("What this version would do if it took effect now. Nothing is changed.")
    String simulationLead();

    @Message("Simulate")
    String simulate();

    @Message("This version would turn {#if people == 1}one person{#else}{count} people{/if} from {from} to {to}.")
    String turns(long people, String count, String from, String to);

    @Message("This version would turn nobody's colour.")
    String turnsNobody();

    @Message(
            "People with a code: {people}. Would get another colour: {turning}. Facts were looked at of {computed}; the others are green with either. Compared with {version}.")
    String simulated(String people, String turning, String computed, String version);

    @Message("Now")
    String now();

    @Message("Then")
    String then();

    @Message("People")
    String people();

    @Message("Approve and publish")
    String publish();

    @Message("From now on everyone can read it, and it takes effect at its time. Publish?")
    String publishSure();

    @Message("Another official than the one who drafted it must approve it.")
    String publishHint();

    @Message("You drafted this version, so another official has to approve it. It waits for them here.")
    String publishByOther();

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw this version for good?")
    String withdrawSure();

    @Message("{#when colour}{#is 'GREEN'}green{#is 'YELLOW'}yellow{#is 'RED'}red{#else}{colour}{/when}")
    String colourName(String colour);

    @Message(
            "{#when cause}{#is 'NOTHING_DECLARED'}Nothing declared{#is 'DAYS_COMPLETED'}Days completed{#is 'QUARANTINE_ENDED'}Quarantine ended{#is 'APPEAL_GRANTED'}Appeal granted{#is 'DECLARED_SYMPTOMS'}Declared symptoms{#is 'STAYED_IN_LISTED_AREA'}Stay in a listed area{#is 'DECLARED_CONTACT'}Declared contact with a case{#is 'CLOSE_CONTACT'}Close contact{#is 'QUARANTINE_ORDERED'}Quarantine ordered{#is 'CONFIRMED_CASE'}Confirmed case{#is 'SET_BY_HAND'}Set by hand{#else}{cause}{/when}")
    String causeName(String cause);
}
