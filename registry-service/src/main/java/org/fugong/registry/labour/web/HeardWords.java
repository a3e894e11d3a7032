package org.fugong.registry.labour.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of answers that others heard, and of the bus: {@code {heard:bus}}. Chinese in messages/heard_zh.properties. */
@MessageBundle(value = "heard", locale = "en")
public interface HeardWords {
    @Message("Why these two")
    String whyProposed();

    @Message("Bus")
    String bus();

    @Message("Leaves")
    String busLeaves();

    @Message("On paper or by phone")
    String byPaperOrPhone();

    @Message("For a worker without a log-in; two people stand for it, one of them an official")
    String heardLead();

    @Message("Confirm it")
    String confirmIt();

    @Message("Confirm only if you have asked the worker too, or have seen the signed paper.")
    String confirmHint();

    @Message("You have asked the worker, or seen the signed paper?")
    String confirmSure();

    @Message("Another person than the one who entered it has to confirm it, and one of the two is an official.")
    String anotherPerson();

    @Message("Heard by others")
    String heardCounts();

    @Message("What the worker said")
    String heardAnswer();

    @Message("When")
    String heardAt();

    @Message("Who heard it")
    String heardBy();

    @Message("Who spoke with the worker, or keeps the signed paper")
    String heardByHint();

    @Message("How")
    String wayOf();

    @Message("Entered by")
    String enteredBy();

    @Message("Confirmed by")
    String confirmedBy();

    @Message("Enter what the worker said")
    String enterHeard();

    @Message(
            "A consent counts once a second person has confirmed it; a refusal counts at once. The worker can take it back until leaving.")
    String enterHint();

    @Message("Enter")
    String enterHeardNow();

    @Message("Others entered this answer for you. If it is not so, decline here.")
    String notSo();

    @Message("Others say that you consented; it does not count yet. Say here what you want.")
    String toConfirmMine();

    @Message("{boarded} boarded, {arrived} arrived")
    String busRiders(int boarded, int arrived);

    @Message(
            """
            {#when state}\
            {#is 'ANNOUNCED'}Arranged\
            {#is 'RIDING'}Under way\
            {#is 'ARRIVED'}Arrived\
            {#else}{state}\
            {/when}""")
    String busState(String state);

    @Message("{#when way}{#is 'PAPER'}on paper{#is 'PHONE'}by phone{#else}with the own log-in{/when}")
    String wayName(String way);

    @Message(
            "{#when via}{#is 'PAPER'}on paper, entered by others{#is 'PHONE'}by phone, entered by others{#else}{via}{/when}")
    String viaName(String via);

    @Message("Consents {#when way}{#is 'PAPER'}on paper{#else}by phone{/when}; to be confirmed")
    String toConfirm(String way);

    @Message("{#when office}{#is 'LENDER'}the lender{#else}an official{/when}")
    String officeName(String office);
}
