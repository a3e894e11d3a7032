package org.fugong.registry.resumption.web;

import org.jspecify.annotations.Nullable;

/**
 * What the reader of an application's page can do now.
 *
 * @param why why an official of the right tier can't approve or reinstate now, in the reader's language; else null
 */
public record Doable(
        boolean handIn,
        boolean withdraw,
        boolean report,
        boolean approve,
        boolean reject,
        boolean giveBack,
        boolean askInspection,
        boolean suspend,
        boolean reinstate,
        boolean settle,
        @Nullable String why) {

    /** Whether there is anything of the officials' to do. */
    public boolean official() {
        return approve || reject || giveBack || askInspection || suspend || reinstate || why != null;
    }
}
