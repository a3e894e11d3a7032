package org.fugong.chassis.event;

/** Where a handler puts events that it cannot take, so that the rest of the batch goes on. */
public interface Rejections {

    /**
     * Puts an event aside as a dead letter, in the batch's transaction.
     *
     * @param event an event of the batch being handled
     * @param reason a stable code in kebab-case, such as {@code unknown-worker}
     * @param detail one sentence for the operator; must not repeat what the event carries, which may be personal
     */
    void reject(IncomingEvent<?> event, String reason, String detail);
}
