package org.fugong.transport.proposal.domain;

/** Why a charter is proposed: one sentence in both languages. */
public record Reason(Code code, String en, String zh) {

    /** What a reason is about. */
    public enum Code {
        MISSING,
        GREEN,
        CLEARED,
        WANTED,
        NOT_WANTED,
        JOINED,
        OPEN_CHARTER
    }

    /** The sentence in a language, {@code zh} or else English. */
    public String text(String language) {
        return language.equals("zh") ? zh : en;
    }
}
