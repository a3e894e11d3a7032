package org.fugong.chassis.web;

/**
 * What makes a write safe to send again.
 *
 * @param name whose key it is
 * @param fingerprint SHA-256 over method, path, query and body: what else is asked for under the same name is refused
 */
public record WriteId(Name name, byte[] fingerprint) {

    /**
     * By what an answer is found again.
     *
     * @param caller subject of the log-in; {@code anonymous} where nobody is logged in
     * @param key the header Idempotency-Key
     */
    public record Name(String caller, String key) {}
}
