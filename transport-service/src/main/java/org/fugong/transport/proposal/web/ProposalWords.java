package org.fugong.transport.proposal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of proposals. Chinese stands in messages/proposal_zh.properties. */
@MessageBundle(value = "proposal", locale = "en")
public interface ProposalWords {
    @Message("Where to open the next charter")
    String title();

    @Message("From where the missing workers are and who of them could come today")
    String lead();

    @Message("Counted")
    String asOf();

    @Message("No charter is worth opening now")
    String none();

    @Message(
            "A place is proposed when at least twenty people there have a green code, were not refused, and are wanted by their enterprises.")
    String noneHint();

    @Message("{#when mode}{#is 'TRAIN'}Train{#else}Bus{/when}")
    String mode(String mode);

    @Message("Missing")
    String missing();

    @Message("Could come today")
    String could();

    @Message("Seats")
    String seats();

    @Message("Departs from")
    String departs();

    @Message("Why")
    String why();

    @Message("Counties")
    String counties();

    @Message("Ask {count} enterprises")
    String ask(int count);

    @Message("Enterprise")
    String enterprise();

    @Message("Wants them because")
    String state();

    @Message("may work")
    String resumed();

    @Message("lacks workers")
    String asked();

    @Message("Make a draft")
    String draft();

    @Message("Nobody is told before you announce it.")
    String draftHint();

    @Message("Charters from there")
    String open();

    @Message("{count} free seats")
    String free(int count);

    @Message("Too few for a vehicle")
    String tooFew();

    @Message("Place")
    String place();

    @Message("County")
    String county();
}
