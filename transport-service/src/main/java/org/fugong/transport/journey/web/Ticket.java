package org.fugong.transport.journey.web;

import java.util.UUID;

/**
 * A ticket as shown.
 *
 * @param name masked, or the end of the opaque id; empty on the page that needs no log-in
 * @param shown the code in groups of four, to be read out
 */
record Ticket(int seat, String name, String enterprise, String code, String shown, String path, QrSymbol.Drawn qr) {

    static Ticket of(int seat, String name, String enterprise, UUID charterId, String code) {
        return new Ticket(
                seat,
                name,
                enterprise,
                code,
                code.replaceAll("(.{4})(?=.)", "$1 "),
                "/transport/tickets/" + charterId + "/" + code,
                QrSymbol.of(code));
    }
}
