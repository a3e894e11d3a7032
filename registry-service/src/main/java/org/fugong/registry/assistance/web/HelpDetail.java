package org.fugong.registry.assistance.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.officer.application.Officer;

/**
 * What the page of a request shows, in the reader's language.
 *
 * @param park where it is needed, by name
 * @param offices whom the enterprise can call
 * @param question what the department has asked; null if nothing is open
 * @param mostHandOvers between departments; the next goes to those who coordinate
 * @param scheme joint scheme that has it and that the reader may see
 */
public record HelpDetail(
        HelpRequest r,
        HelpRow row,
        EnterpriseFacts enterprise,
        String amount,
        @Nullable String park,
        List<Officer> offices,
        @Nullable String question,
        List<HelpStepRow> steps,
        int mostHandOvers,
        @Nullable UUID scheme) {

    /** Whether the next hand-over goes to those who coordinate. */
    public boolean lastHandOver() {
        return r.handOvers() >= mostHandOvers;
    }
}
