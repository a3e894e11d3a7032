package org.fugong.chassis.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame and of the pages that every service has: {@code {c:menu}}. */
@MessageBundle(value = "c", locale = "en")
public interface Words {
    @Message("Fugong")
    String brand();

    @Message("back to work, district by district")
    String claim();

    @Message("Skip to content")
    String skip();

    @Message("Menu")
    String menu();

    @Message("Close")
    String close();

    @Message("Main navigation")
    String navigation();

    @Message("Language and theme")
    String settings();

    @Message("Language")
    String language();

    @Message("Theme")
    String theme();

    @Message("Light")
    String light();

    @Message("Dark")
    String dark();

    @Message("As the device")
    String auto();

    @Message("Log in")
    String login();

    @Message("Log out")
    String logout();

    @Message("optional")
    String optional();

    @Message("Show more")
    String more();

    @Message("Search")
    String search();

    @Message("Filter")
    String filter();

    @Message("Clear")
    String clear();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Please choose")
    String choose();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("All")
    String all();

    @Message("Copy")
    String copy();

    @Message("Print")
    String print();

    @Message("Nothing here yet")
    String nothing();

    @Message("This page needs JavaScript to send forms; reading works without.")
    String noscript();

    @Message("Contracts for other systems")
    String contracts();

    @Message("API of this service")
    String api();

    @Message("Personal data is stored encrypted; every look at it is recorded.")
    String privacy();

    @Message("Services")
    String services();

    @Message("Topics on Kafka that other systems read or post to, with examples and commands to paste.")
    String contractsLead();

    @Message("This service owns no topics")
    String contractsNone();

    @Message("It reads the facts that the other services publish. Their contracts are one click away.")
    String contractsNoneHint();

    @Message("How it works")
    String contractsRules();

    @Message("Brokers")
    String contractsBroker();

    @Message(
            "Every message is a CloudEvent 1.0: attributes as headers (ce_id, ce_source, ce_type, ce_specversion), a JSON body. Structured mode is accepted as well.")
    String contractsCloudEvents();

    @Message(
            "ce_source and ce_id together name an event. One that is sent twice is taken once, so send again when in doubt. When reading, expect repeats and ignore a pair already seen.")
    String contractsIdentity();

    @Message(
            "A message that cannot be taken stops nothing: it is put aside with its reason, and an operator can mend and replay it.")
    String contractsRejected();

    @Message("No message carries a name, number, address or phone. People, enterprises and journeys are opaque ids.")
    String contractsPrivacy();

    @Message("Topics")
    String contractsTopics();

    @Message("You may post")
    String contractsPosted();

    @Message("You may read")
    String contractsPublished();

    @Message("Nothing: this service only publishes.")
    String contractsNonePosted();

    @Message("posted by agencies")
    String contractsPostedMark();

    @Message("published")
    String contractsPublishedMark();

    @Message("Key of the record")
    String contractsKey();

    @Message("JSON Schema of the body")
    String contractsSchema();

    @Message("Field")
    String contractsField();

    @Message("Type")
    String contractsType();

    @Message("Required")
    String contractsMust();

    @Message("Meaning")
    String contractsMeaning();

    @Message("Example")
    String contractsExample();

    @Message("Post it with {tool}: one command to paste")
    String contractsPost(String tool);

    @Message("Read it with {tool}: one command to paste")
    String contractsRead(String tool);

    @Message("Needs a JDK 17 or newer and Maven, which fetches the plain Kafka client.")
    String contractsJavaNeeds();

    @Message("Home")
    String home();

    @Message("Reference for support")
    String reference();

    @Message("Not for your role")
    String forbidden();

    @Message("Your account may not open this page. If it should, ask whoever manages accounts in your office.")
    String forbiddenHint();

    @Message("Nothing here")
    String notFound();

    @Message("There is no such page, or what it shows is not in your charge.")
    String notFoundHint();

    @Message("That did not work")
    String failed();

    @Message("The system could not answer just now. What you entered elsewhere is safe; please try again in a moment.")
    String failedHint();

    @Message("Audit trail")
    String audit();

    @Message("Who did what, and who looked at personal data. Entries cannot be edited without it showing.")
    String auditLead();

    @Message("Verify the trail")
    String auditVerify();

    @Message("The trail is intact")
    String auditIntact();

    @Message("The trail was tampered with")
    String auditBroken();

    @Message("{count} entries checked")
    String auditEntries(String count);

    @Message("Chain")
    String auditChain();

    @Message(
            "{#when what}{#is 'altered'}altered{#is 'missing'}missing{#is 'end-altered'}end altered{#else}{what}{/when}")
    String auditFinding(String what);

    @Message("Where each chain ends")
    String auditEnds();

    @Message(
            "Keep these lines somewhere else: a trail that was put back to an older state as a whole shows only against them.")
    String auditEndsHint();

    @Message("Who")
    String auditActor();

    @Message("Did what")
    String auditAction();

    @Message("About")
    String auditSubject();

    @Message("Why and how")
    String auditDetail();

    @Message("When")
    String auditAt();

    @Message("No entries match")
    String auditNone();

    @Message("Every operation of this service's REST API, by subject, with what it takes.")
    String referenceLead();

    @Message(
            "A write carries the header Idempotency-Key: sent again with the same key, it is done once and answered the same.")
    String referenceKey();

    @Message(
            "A change carries If-Match with the ETag that was read, so that nobody overwrites what they have not seen.")
    String referenceMatch();

    @Message("Problems follow RFC 9457. All types and field codes, in both languages:")
    String referenceProblems();

    @Message("Body")
    String referenceBody();

    @Message("In")
    String referenceIn();

    @Message("Dead letters")
    String letters();

    @Message("Messages that could not be taken. Nothing else waits for them; see why, mend, replay or discard them.")
    String lettersLead();

    @Message("Dead letter")
    String letter();

    @Message("State")
    String lettersState();

    @Message("Topic")
    String lettersTopic();

    @Message("Reason")
    String lettersReason();

    @Message("From")
    String lettersSource();

    @Message("Put aside")
    String lettersSince();

    @Message("Received by the broker")
    String lettersRecorded();

    @Message("No dead letters")
    String lettersNone();

    @Message("Every message of this kind could be taken.")
    String lettersNoneHint();

    @Message("Size")
    String lettersSize();

    @Message("only the first part was kept")
    String lettersTruncated();

    @Message("Trace")
    String lettersTrace();

    @Message("Settled")
    String lettersSettled();

    @Message("mended")
    String lettersMended();

    @Message("What it carries")
    String lettersContents();

    @Message("Purpose")
    String lettersPurpose();

    @Message("It may be personal data: your purpose goes to the audit trail.")
    String lettersPurposeHint();

    @Message("Show it")
    String lettersReveal();

    @Message("Replay")
    String lettersReplay();

    @Message("The message is taken now, as if it had just arrived. Try it once the cause is mended.")
    String lettersReplayHint();

    @Message("Replay as it came")
    String lettersReplayAsIs();

    @Message("Mend it first")
    String lettersMend();

    @Message("Replay mended")
    String lettersMendReplay();

    @Message("Replay with these changes? It is recorded in the audit trail.")
    String lettersMendSure();

    @Message("Data")
    String lettersData();

    @Message("The whole JSON; empty fields stay as they came.")
    String lettersDataHint();

    @Message("Discard")
    String lettersDiscard();

    @Message("Why it is not to be taken")
    String lettersDiscardReason();

    @Message("Discard this message for good?")
    String lettersDiscardSure();

    @Message("{#when state}{#is 'OPEN'}open{#is 'REPLAYED'}replayed{#is 'DISCARDED'}discarded{#else}all{/when}")
    String lettersStateName(String state);

    @Message(
            """
            {#when role}\
            {#is 'enterprise'}Enterprise contact\
            {#is 'worker'}Worker\
            {#is 'gate'}Gate guard\
            {#is 'town-official'}Town official\
            {#is 'district-official'}District official\
            {#is 'inspector'}Inspector\
            {#is 'liaison-officer'}Liaison officer\
            {#is 'agency'}Agency\
            {#is 'operator'}Operator\
            {#is 'auditor'}Auditor\
            {#else}{role}\
            {/when}""")
    String role(String role);
}
