package org.fugong.registry.worker.domain;

/** Why something is refused, a sentence in each language: the same by REST, on a page and to another feature. */
public record Reason(String en, String zh) {

    static final Reason NO_SUCH_MOVE = new Reason("There is no such move.", "没有这样的操作。");
}
