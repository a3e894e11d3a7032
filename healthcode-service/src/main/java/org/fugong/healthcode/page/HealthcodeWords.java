package org.fugong.healthcode.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages, English here and Chinese beside it: {@code {healthcode:myCode}}. */
@MessageBundle(value = "healthcode", locale = "en")
public interface HealthcodeWords {

    @Message("Health declaration")
    String declaration();

    @Message("Two short steps. You can leave after the first and finish later.")
    String declarationLead();

    @Message("Who you are")
    String stepWho();

    @Message("How you are")
    String stepHow();

    @Message("Document")
    String idType();

    @Message(
            "{#when type}{#is 'RESIDENT'}Resident identity card{#is 'PASSPORT'}Passport{#is 'HK_MACAO_PERMIT'}Hong Kong and Macao permit{#is 'TAIWAN_PERMIT'}Taiwan permit{#else}{type}{/when}")
    String idTypeName(String type);

    @Message("Number")
    String idNumber();

    @Message("18 characters for an identity card. Stored encrypted.")
    String idNumberHint();

    @Message("Name")
    String name();

    @Message("Mobile phone")
    String phone();

    @Message("Register")
    String register();

    @Message("Where do you live now?")
    String address();

    @Message("Town, road or village, number. Stored encrypted; no employer or guard sees it.")
    String addressHint();

    @Message("Symptoms today")
    String symptoms();

    @Message("Tick none if you are well.")
    String symptomsHint();

    @Message(
            "{#when symptom}{#is 'FEVER'}Fever{#is 'COUGH'}Cough{#is 'FATIGUE'}Fatigue{#is 'BREATHLESSNESS'}Breathlessness{#is 'SORE_THROAT'}Sore throat{#is 'DIARRHOEA'}Diarrhoea{#else}{symptom}{/when}")
    String symptomName(String symptom);

    @Message("Contact with a confirmed case in the last 14 days?")
    String contact();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Places you stayed in during the last 14 days")
    String stays();

    @Message("Six-digit division codes, separated by blanks, such as 341002. Leave empty if you stayed here.")
    String staysHint();

    @Message("Complete the declaration")
    String complete();

    @Message("Correct the declaration")
    String correct();

    @Message("Save and finish later")
    String later();

    @Message("Saved. You can go on any time.")
    String savedDraft();

    @Message("Declaration {version} is complete; one made within {hours} hours takes its place. Declared:")
    String declaredVersion(int version, long hours);

    @Message("My health code")
    String myCode();

    @Message("Show it at the gate. It changes every minute, so a screenshot opens nothing.")
    String myCodeLead();

    @Message("You have no code yet")
    String noCode();

    @Message("Complete your health declaration first; the code is there at once.")
    String noCodeHint();

    @Message("To the declaration")
    String toDeclaration();

    @Message("{#when colour}{#is 'GREEN'}Green{#is 'YELLOW'}Yellow{#is 'RED'}Red{#else}{colour}{/when}")
    String colourName(String colour);

    @Message(
            "{#when colour}{#is 'GREEN'}You may pass{#is 'YELLOW'}Stay at home{#is 'RED'}Isolation{#else}{colour}{/when}")
    String colourMeaning(String colour);

    @Message(
            "{#when cause}{#is 'NOTHING_DECLARED'}Your declaration gives no reason for another colour.{#is 'DAYS_COMPLETED'}The prescribed days are over.{#is 'QUARANTINE_ENDED'}Disease control ended your quarantine.{#is 'APPEAL_GRANTED'}Your appeal was granted.{#is 'DECLARED_SYMPTOMS'}You declared symptoms.{#is 'STAYED_IN_LISTED_AREA'}You declared a stay in a listed area.{#is 'DECLARED_CONTACT'}You declared contact with a confirmed case.{#is 'CLOSE_CONTACT'}Disease control names you as a close contact.{#is 'QUARANTINE_ORDERED'}Disease control ordered quarantine.{#is 'CONFIRMED_CASE'}Disease control names you as a confirmed case.{#is 'SET_BY_HAND'}Set by hand by two district officials.{#else}{cause}{/when}")
    String causeText(String cause);

    @Message("Why")
    String why();

    @Message("Since")
    String since();

    @Message("Until")
    String until();

    @Message("until something new is known")
    String untilNews();

    @Message("Rules")
    String rules();

    @Message("Changes in")
    String changesIn();

    @Message("seconds")
    String seconds();

    @Message("This code has expired and there is no connection to get a new one.")
    String offline();

    @Message("QR code for the guard to scan")
    String qrAlt();

    @Message("Gate")
    String gate();

    @Message("Scan the code, type the temperature, read the decision.")
    String gateLead();

    @Message("Which gate is this?")
    String gateId();

    @Message("Letters and digits, such as north-gate. Kept on this device.")
    String gateIdHint();

    @Message("Entering")
    String entering();

    @Message("Leaving")
    String leaving();

    @Message("Direction")
    String direction();

    @Message("Code")
    String code();

    @Message("The scanner types here. Without a code, press Enter.")
    String codeHint();

    @Message("Temperature, °C")
    String temperature();

    @Message("Decide")
    String decide();

    @Message("Delete")
    String delete();

    @Message("Ready for the next person")
    String ready();

    @Message("Deciding …")
    String deciding();

    @Message("Sound")
    String sound();

    @Message("{#when outcome}{#is 'PASSED'}PASS{#is 'REFUSED'}STOP{#else}{outcome}{/when}")
    String outcomeName(String outcome);

    @Message(
            "{#when reason}{#is 'ADMITTED'}Green, no fever, works here.{#is 'ADMITTED_VISITOR'}Green, no fever. A visitor: not registered as working here.{#is 'LEFT'}Left.{#is 'UNREADABLE'}This is not a health code. Ask for the code in Fugong.{#is 'UNKNOWN_KEY'}Signed by a key that is not trusted.{#is 'FORGED'}The signature does not fit: altered or made up.{#is 'NOT_YET_VALID'}Not valid yet: the phone shows a later code. Reload it.{#is 'EXPIRED'}Expired: have the code reloaded, then scan again.{#is 'REVOKED'}Revoked. Ask for the code on the phone, or a new paper.{#is 'COPY'}A copy: this code was shown before. Have the code reloaded.{#is 'UNKNOWN_PERSON'}Nobody is known by this code.{#is 'RED'}The code is red.{#is 'YELLOW'}The code is yellow.{#is 'FEVER'}Fever. To the isolation room, and a doctor is called.{#else}{reason}{/when}")
    String reasonText(String reason);

    @Message("Fever as well")
    String feverToo();

    @Message("Read twice: counted once")
    String doubleRead();

    @Message("Not decided")
    String failed();

    @Message("Gate today")
    String today();

    @Message("Counts of your enterprise's gates on {day}.")
    String todayLead(String day);

    @Message("Scans")
    String scans();

    @Message("Passed")
    String passed();

    @Message("Refused")
    String refused();

    @Message("Fevers")
    String fevers();

    @Message("In")
    String entries();

    @Message("Out")
    String exits();

    @Message("Visitors")
    String visitors();
}
