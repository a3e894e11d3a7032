package org.fugong.registry.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of this service's pages: {@code {registry:name}}. Chinese stands in messages/registry_zh.properties. */
@MessageBundle(value = "registry", locale = "en")
public interface RegistryWords {
    @Message("Enterprises")
    String enterprises();

    @Message("Up to {count} on this page, by name")
    String enterprisesLead(int count);

    @Message("Register an enterprise")
    String registerEnterprise();

    @Message("Correct the record")
    String correctRecord();

    @Message("No enterprise found")
    String noEnterprise();

    @Message("Nothing fits the search in your charge. Try a part of the name, or the first characters of the code.")
    String noEnterpriseHint();

    @Message("Part of the name, or the beginning of the code")
    String searchHint();

    @Message("Name")
    String name();

    @Message("Unified social credit code")
    String uscc();

    @Message("18 characters, as on the licence")
    String usccHint();

    @Message("Why the code is right though its check digit is not")
    String usccOverride();

    @Message("Only if the licence shows it just like this. The reason is recorded.")
    String usccOverrideHint();

    @Message("Town")
    String town();

    @Message("Industry")
    String industry();

    @Message("GB/T 4754-2017: a letter, then 2 to 4 digits, such as C34")
    String industryHint();

    @Message("Above scale")
    String aboveScale();

    @Message("People employed")
    String headcount();

    @Message("Contact")
    String contactName();

    @Message("Phone")
    String contactPhone();

    @Message("Leave empty to keep what is there")
    String keepHint();

    @Message("Registered")
    String registered();

    @Message("Resumption")
    String state();

    @Message(
            """
            {#when state}\
            {#is 'APPLIED'}Waiting for a decision\
            {#is 'APPROVED'}Approved\
            {#is 'REJECTED'}Rejected\
            {#is 'RETURNED'}To be completed\
            {#is 'INSPECTING'}Waiting for an inspection\
            {#is 'SUSPENDED'}Suspended\
            {#is 'WITHDRAWN'}Withdrawn\
            {#is 'CLOSED'}Enterprise closed\
            {#else}Not applied\
            {/when}""")
    String stateName(String state);

    @Message("Decided by")
    String tier();

    @Message(
            """
            {#when tier}\
            {#is 'TOWN'}Town\
            {#is 'DISTRICT'}District\
            {#is 'CITY'}City\
            {#else}{tier}\
            {/when}""")
    String tierName(String tier);

    @Message(
            """
            {#when tier}\
            {#is 'TOWN'}The officials of the town decide this application.\
            {#is 'CITY'}The city decides; the district's officials enter its answer.\
            {#else}The officials of the district decide this application.\
            {/when}""")
    String notYourTier(String tier);

    @Message("Workers")
    String workers();

    @Message("{count} registered")
    String workersLead(long count);

    @Message("No workers yet")
    String noWorker();

    @Message("Register them one by one, or load a file.")
    String noWorkerHint();

    @Message("Register a worker")
    String addWorker();

    @Message("Load workers from a file")
    String loadWorkers();

    @Message("Load enterprises from a file")
    String loadEnterprises();

    @Message("Name")
    String workerName();

    @Message("Document")
    String idType();

    @Message(
            """
            {#when type}\
            {#is 'RESIDENT'}Resident identity card\
            {#is 'PASSPORT'}Passport\
            {#is 'HK_MACAO_PERMIT'}Hong Kong and Macao permit\
            {#is 'TAIWAN_PERMIT'}Taiwan permit\
            {#else}{type}\
            {/when}""")
    String idTypeName(String type);

    @Message("Number of the document")
    String idNumber();

    @Message("Mobile phone")
    String phone();

    @Message("Comes from")
    String origin();

    @Message("County code")
    String originCode();

    @Message("Six digits of the county, such as 341002")
    String originHint();

    @Message("Address there")
    String originAddress();

    @Message("Skills")
    String skills();

    @Message("Separated by commas")
    String skillsHint();

    @Message("Personal data is shown masked.")
    String masked();

    @Message("Show in clear")
    String show();

    @Message("What for")
    String purpose();

    @Message("Goes to the audit trail with your name")
    String purposeHint();

    @Message("Apply to resume")
    String applyTitle();

    @Message("Plan of {name}")
    String applyLead(String name);

    @Message("People to come back")
    String plannedReturn();

    @Message("Masks in stock")
    String masksInStock();

    @Message("There is an isolation room")
    String isolationRoom();

    @Message("Isolation room")
    String isolation();

    @Message("How people will eat apart")
    String canteenPlan();

    @Message("First day of work")
    String plannedStart();

    @Message("Hand in")
    String handIn();

    @Message("Resumption applications")
    String applications();

    @Message("Who has waited longest comes first")
    String applicationsLead();

    @Message("Application")
    String application();

    @Message("No application")
    String noApplication();

    @Message("None in your charge is in this state.")
    String noApplicationHint();

    @Message("Handed in")
    String applied();

    @Message("Decided")
    String decided();

    @Message("Decision")
    String decision();

    @Message("Reasons")
    String reasons();

    @Message("Needed for a rejection; the enterprise reads it")
    String reasonsHint();

    @Message("Approve")
    String approve();

    @Message("Reject")
    String reject();

    @Message("Has not applied yet")
    String notApplied();

    @Message("Routed by thresholds of")
    String policy();

    @Message("See the application")
    String viewApplication();

    @Message("Load files")
    String imports();

    @Message("CSV (UTF-8 or GB18030) or XLSX, with the columns of the template")
    String importsLead();

    @Message("File")
    String file();

    @Message("The first row names the columns")
    String fileHint();

    @Message("Empty template")
    String template();

    @Message("Check only, change nothing")
    String dryRun();

    @Message("Send the file")
    String load();

    @Message("Workers of {name}")
    String loadWorkersOf(String name);

    @Message("Import")
    String job();

    @Message(
            """
            {#when state}\
            {#is 'RECEIVING'}The file is arriving\
            {#is 'QUEUED'}Waiting\
            {#is 'RUNNING'}Being worked off\
            {#is 'COMPLETED'}Done\
            {#is 'REFUSED'}Refused as a whole\
            {#is 'INTERRUPTED'}Broken off\
            {#else}{state}\
            {/when}""")
    String jobState(String state);

    @Message("The file broke off on its way. Nothing was done with it: send it again.")
    String interruptedHint();

    @Message("This was a check. Nothing was changed.")
    String dryRunDone();

    @Message("Rows were refused, so nothing was loaded: mend them and load the whole file again.")
    String refusedHint();

    @Message("If rows are refused")
    String mode();

    @Message("All or nothing takes up to 50,000 rows.")
    String modeHint();

    @Message("Take the good rows")
    String modeRows();

    @Message("Load nothing")
    String modeAll();

    @Message("Rows")
    String rows();

    @Message("New")
    String created();

    @Message("Corrected")
    String changedRows();

    @Message("Unchanged")
    String unchanged();

    @Message("Refused")
    String rejected();

    @Message("Each refused row is in this file with its reasons. Mend it and send the same file.")
    String rejectedHint();

    @Message("Refused rows with reasons")
    String rejectedFile();

    @Message("Progress")
    String progress();

    @Message("Send another file")
    String another();
}
