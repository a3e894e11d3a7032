package org.fugong.registry.insurance.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of insured workers: {@code {insured:linked}}. Chinese stands in messages/insured_zh.properties. */
@MessageBundle(value = "insured", locale = "en")
public interface InsuranceWords {
    @Message("Insured workers")
    String title();

    @Message("Rolls of the social insurance agency, linked with registered workers. Match rule {rule}.")
    String lead(String rule);

    @Message("Counted")
    String counted();

    @Message("Month")
    String month();

    @Message("Town")
    String town();

    @Message("Enterprise")
    String enterprise();

    @Message("Not registered")
    String notRegistered();

    @Message("Insured")
    String insured();

    @Message("Linked")
    String linked();

    @Message("Not linked")
    String unmatched();

    @Message("Enterprises")
    String enterprises();

    @Message("Pages that came")
    String pages();

    @Message("No roll yet")
    String none();

    @Message("The agency posts rolls to the topic insured-roll-posted, or they are loaded here from a file.")
    String noneHint();

    @Message("Why lines are not linked")
    String why();

    @Message("Everybody is linked")
    String allLinked();

    @Message("Document")
    String document();

    @Message("Name")
    String name();

    @Message("Reason")
    String reason();

    @Message("Since")
    String since();

    @Message("no longer kept")
    String forgotten();

    @Message("Show in clear")
    String show();

    @Message("What for")
    String purpose();

    @Message("Goes to the audit trail with your name.")
    String purposeHint();

    @Message("Load a file")
    String load();

    @Message("CSV or XLSX")
    String file();

    @Message(
            "Columns: month, uscc, idType, idNumber, name, insuredSince. Lines are added; who is on a roll already is not added twice.")
    String fileHint();

    @Message("Find out only")
    String dryRun();

    @Message(
            "The officials of your town can tell who the unlinked are. Registering your workers links them within a minute.")
    String ownHint();

    @Message(
            "{#when kind}{#is 'exact'}Document of a worker of this employer{#is 'old-number'}The same, by a number of 15 digits{#is 'duplicate-in-roll'}Twice on the roll{#is 'document-type-unknown'}Kind of document unknown{#is 'id-format'}Number of wrong form{#is 'id-birth-date'}No such day of birth{#is 'id-check-digit'}Check digit does not fit: mistyped{#is 'enterprise-unknown'}Employer not registered{#is 'worker-not-registered'}Nobody at work is registered with it{#is 'other-employer'}Registered with another employer{#else}{kind}{/when}")
    String kindName(String kind);
}
