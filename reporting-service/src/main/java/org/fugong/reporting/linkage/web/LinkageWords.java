package org.fugong.reporting.linkage.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the linkage: {@code {linkage:insured}}. Chinese stands in messages/linkage_zh.properties. */
@MessageBundle(value = "linkage", locale = "en")
public interface LinkageWords {
    @Message("Insured workers and health codes")
    String title();

    @Message("How many insured workers are registered, and how far those have come.")
    String lead();

    @Message("Figures by rules {rules}, as of")
    String basis(String rules);

    @Message("Match rule")
    String matchRule();

    @Message("Town")
    String town();

    @Message("From insured to on duty")
    String chart();

    @Message(
            "{#when code}{#is 'insured'}Insured{#is 'linked'}Linked{#is 'complete'}Declared{#is 'coded'}With a code{#is 'green'}Green{#is 'yellow'}Yellow{#is 'red'}Red{#is 'arrived'}Arrived by charter{#is 'onDuty'}On duty today{#else}{code}{/when}")
    String bar(String code);

    @Message("Insured")
    String insured();

    @Message("Linked")
    String linked();

    @Message("Unmatched")
    String unmatched();

    @Message("Twice on a roll")
    String duplicates();

    @Message("How they were linked, or why not")
    String kinds();

    @Message(
            "{#when kind}{#is 'exact'}Document of a worker of this employer{#is 'old-number'}The same, by a number of 15 digits{#is 'duplicate-in-roll'}Twice on the roll{#is 'document-type-unknown'}Kind of document unknown{#is 'id-format'}Number of wrong form{#is 'id-birth-date'}No such day of birth{#is 'id-check-digit'}Check digit does not fit: mistyped{#is 'enterprise-unknown'}Employer not registered{#is 'worker-not-registered'}Nobody at work is registered with it{#is 'other-employer'}Registered with another employer{#else}{kind}{/when}")
    String kindName(String kind);

    @Message("Enterprise")
    String enterprise();

    @Message("Month")
    String month();

    @Message("Not registered")
    String notRegistered();

    @Message("No roll has been linked yet")
    String none();

    @Message("Figures appear when social insurance's roll has been loaded in the registry.")
    String noneHint();

    @Message("Who is not linked, line by line")
    String unlinked();

    @Message("Advice on labour")
    String advice();
}
