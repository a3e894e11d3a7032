package org.fugong.reporting.quality.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.fugong.reporting.quality.application.Waiting;

/** Words of the data-quality page; the Chinese ones are in {@code messages/quality_zh.properties}. */
@MessageBundle(value = "quality", locale = "en")
public interface QualityWords {
    @Message("Data quality")
    String title();

    @Message("What the figures do not know: records that were refused, wait for a registration, came twice or late.")
    String lead();

    @Message("At a glance")
    String atAGlance();

    @Message("Refused, open")
    String open();

    @Message("wait for an operator")
    String openNote();

    @Message("Waiting for a registration")
    String waiting();

    @Message("count as soon as it comes")
    String waitingNote();

    @Message("Late facts")
    String late();

    @Message("Came more than once")
    String repeated();

    @Message("each was counted once")
    String repeatedNote();

    @Message("Could not be taken in")
    String refused();

    @Message(
            "A record that cannot be taken in is kept with its reason, and the rest goes on. Once mended it counts as if it had come in time.")
    String refusedHint();

    @Message("See and mend them")
    String mendThem();

    @Message("Everything was taken in")
    String refusedNone();

    @Message("No record was refused, or those that were are settled long since.")
    String refusedNoneHint();

    @Message("Reason")
    String reason();

    @Message("Topic")
    String topic();

    @Message("Publisher")
    String source();

    @Message("not named")
    String unnamed();

    @Message("Open")
    String openShort();

    @Message("Taken after all")
    String replayed();

    @Message("Not to be taken")
    String discarded();

    @Message("First and last")
    String firstAndLast();

    @Message("Nothing waits")
    String waitingNone();

    @Message("All enterprises, charters and persons that facts speak of are known.")
    String waitingNoneHint();

    @Message(
            "Facts may overtake each other. These speak of something whose registration has not come yet; they are kept and count with it.")
    String waitingHint();

    @Message("What waits")
    String whatWaits();

    @Message("Not registered")
    String unknown();

    @Message("Facts")
    String facts();

    @Message("Which")
    String examples();

    @Message("Came again or late")
    String arrivals();

    @Message(
            "What is sent again after a failure or a restart is known and not counted again. Counted by the process that answers, since")
    String arrivalsHint();

    @Message("Nothing came twice or late")
    String arrivalsNone();

    @Message("Read at")
    String readAt();

    @Message("taken in more than {minutes} min after they happened")
    String lateNote(long minutes);

    @Message("{count} of them mended")
    String ofThemMended(long count);

    @Message("{#if count == 1}1 id{#else}{count} ids{/if}")
    String ids(int count);

    @Message(
            "{#when reason}{#is 'not-a-cloudevent'}Not a CloudEvent{#is 'unknown-type'}Unknown type or version{#is 'malformed-json'}Not proper JSON{#is 'schema-violation'}Does not follow the schema{#is 'unreadable'}A needed field is missing or wrong{#is 'no-handler'}Nobody takes this topic{#is 'internal-error'}Failed while being taken in{#else}{reason}{/when}")
    String reasonName(String reason);

    @Message(
            "{#when kind}{#is ENTERPRISE_OF_DECISION}Enterprises that applied or were decided on{#is ENTERPRISE_OF_WORKERS}Employers of registered workers{#is ENTERPRISE_OF_GATES}Enterprises whose gates scan{#is CHARTER_OF_JOURNEYS}Charters with travellers, not announced{#is PERSON_WHO_TRAVELLED}Travellers whom no enterprise registered{/when}")
    String kindName(Waiting.Kind kind);
}
