package org.fugong.healthcode.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about people and their records: family, claims, corrections, the funnel, codes taken apart: {@code {people:family}}. */
@MessageBundle(value = "people", locale = "en")
public interface PeopleWords {

    @Message("No connection. The codes of the next minutes are on this phone.")
    String noNet();

    @Message("Family")
    String family();

    @Message("Myself")
    String myself();

    @Message("Children, and parents without a phone: you declare for them and show their codes on this phone.")
    String familyLead();

    @Message("Nobody yet")
    String noMember();

    @Message("Register someone below. Grown members can take their record over with a log-in of their own.")
    String noMemberHint();

    @Message("Register someone")
    String addMember();

    @Message("Declare")
    String declareFor();

    @Message("Show the code")
    String showCode();

    @Message("Declaration not complete")
    String incomplete();

    @Message("Declaration for {name}")
    String declarationFor(String name);

    @Message("Saved by itself.")
    String savedByItself();

    @Message("Name and phone")
    String contact();

    @Message("Correct")
    String correct();

    @Message("Corrections")
    String history();

    @Message(
            "{#when what}{#is 'CONTACT'}Name or phone corrected{#is 'DECLARATION'}Declaration corrected{#is 'HOLDER'}The record went to another log-in{#is 'IDENTITY'}Document corrected{#else}{what}{/when}")
    String changeName(String what);

    @Message("Your employer has registered you: gates there know you as their worker.")
    String employed();

    @Message("An official found that this phone number is somebody else's. Please give your own.")
    String phoneContested();

    @Message("An official found that you have another record and closed this one. It has no code any more.")
    String closed();

    @Message("Registered with a wrong document?")
    String wrongDocument();

    @Message(
            "Give the right one. An official compares your papers and decides; until then the record stays as it is. What you have declared goes along.")
    String wrongDocumentHint();

    @Message("Document in the record")
    String wrongIs();

    @Message("Right document")
    String rightDocument();

    @Message("What went wrong")
    String wrongWords();

    @Message("Has the right document now")
    String rightHolder();

    @Message("Correct the document")
    String correctDocument();

    @Message("Compare the papers. What is known of the person's health goes along; nobody gets rid of a colour by it.")
    String compare();

    @Message("Is your document registered by someone else?")
    String taken();

    @Message("Claim it: an official looks at both sides and decides.")
    String takenHint();

    @Message("Claim my document")
    String claim();

    @Message("Why it is yours")
    String words();

    @Message("What an official should know. Stored encrypted.")
    String wordsHint();

    @Message("Claims about me")
    String myClaims();

    @Message("Whose is it?")
    String claims();

    @Message(
            "Two people claim one document or one phone number. Look at both sides, decide, and undo it if it was wrong.")
    String claimsLead();

    @Message("Nothing to decide")
    String noClaim();

    @Message("Claims come from holders, and from numbers that two records share.")
    String noClaimHint();

    @Message(
            "{#when kind}{#is 'DOCUMENT'}Document registered by another{#is 'FAMILY'}Grown member wants the own record{#is 'PHONE'}One phone number, two records{#is 'IDENTITY'}Record with a wrong document{#else}{kind}{/when}")
    String kindName(String kind);

    @Message(
            "{#when state}{#is 'OPEN'}Waits for a decision{#is 'DECIDED'}Decided{#is 'UNDONE'}Decision undone{#else}{state}{/when}")
    String stateName(String state);

    @Message(
            "{#when outcome}{#is 'CLAIMANT'}{#if kind == 'IDENTITY'}The document is corrected{#else}To the claimant{/if}{#is 'HOLDER'}Stays as it was{#is 'BOTH'}Both may use the number{#is 'DUPLICATE'}One person twice: the later record is closed{#else}{outcome}{/when}")
    String outcomeName(String kind, String outcome);

    @Message("Filed")
    String filed();

    @Message("What it is about")
    String about();

    @Message("Who decides")
    String decides();

    @Message("The district")
    String district();

    @Message("Record")
    String record();

    @Message("Later record")
    String laterRecord();

    @Message("Decided by")
    String decidedBy();

    @Message("Holder now")
    String holder();

    @Message("Claimant")
    String claimant();

    @Message("Read both sides")
    String read();

    @Message("That you read names and numbers is in the audit trail.")
    String readHint();

    @Message("Decide")
    String decide();

    @Message("Undo the decision")
    String undo();

    @Message("Undo? Everything it changed becomes as it was.")
    String confirmUndo();

    @Message("Let them have their own record")
    String letGo();

    @Message("Show")
    String show();

    @Message("Only those that wait")
    String openOnly();

    @Message("State")
    String state();

    @Message("Registrations by day")
    String funnel();

    @Message("How far people come who begin to register, by the day on which they began.")
    String funnelLead();

    @Message("No registration in these days")
    String noDay();

    @Message("Day")
    String day();

    @Message("Started")
    String started();

    @Message("Saved for later")
    String saved();

    @Message("Completed")
    String completed();

    @Message("Known to an employer")
    String byEmployer();

    @Message("By a guardian")
    String byGuardian();

    @Message("Median time")
    String median();

    @Message("{minutes} min {seconds} s")
    String minutes(int minutes, int seconds);

    @Message("Take a code apart")
    String decode();

    @Message("What each byte of a code says, and whether its signature holds. Nobody learns here whose it is.")
    String decodeLead();

    @Message("Text of the code")
    String codeText();

    @Message("As a QR reader shows it, beginning with FG1:")
    String codeTextHint();

    @Message("Take apart")
    String takeApart();

    @Message(
            "{#when finding}{#is 'GENUINE'}Genuine{#is 'UNREADABLE'}Not a code of ours{#is 'UNKNOWN_KEY'}Key not trusted{#is 'FORGED'}Forged{#is 'NOT_YET_VALID'}Not valid yet{#is 'EXPIRED'}Expired{#is 'REVOKED'}Revoked{#else}{finding}{/when}")
    String findingName(String finding);

    @Message("The signature holds.")
    String signatureHolds();

    @Message("The signature does not hold: what follows is only claimed.")
    String signatureFails();

    @Message("Byte")
    String byteNo();

    @Message("Says")
    String meaning();

    @Message("Hexadecimal")
    String hex();

    @Message("layout")
    String layout();

    @Message("key")
    String key();

    @Message(
            "{#when state}{#is 'SIGNING'}signs now{#is 'VERIFYING'}signs no more{#is 'COMING'}will sign{#is 'COMPROMISED'}compromised{#is 'RETIRED'}retired{#is 'UNKNOWN'}unknown{#else}{state}{/when}")
    String keyStateName(String state);

    @Message("colour and flags")
    String flags();

    @Message("on paper")
    String onPaper();

    @Message("not before")
    String notBefore();

    @Message("life")
    String life();

    @Message("opaque id")
    String opaqueId();

    @Message("differs in every code; only the server resolves it")
    String opaqueHint();

    @Message("signature")
    String signature();

    @Message("Roots of the trust list")
    String roots();

    @Message("SHA-256 thumbprints, to be compared by another way before a verifier trusts them.")
    String rootsHint();
}
