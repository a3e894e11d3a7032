package org.fugong.transport.proposal.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.proposal.application.ProposalStore;

/** Who was let in at a gate is in the district. */
@ApplicationScoped
class GateScannedHandler implements EventHandler<GateScanned> {

    private final ProposalStore store;

    GateScannedHandler(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.GATE_SCANNED;
    }

    @Override
    public Class<GateScanned> dataType() {
        return GateScanned.class;
    }

    @Override
    public void handle(List<IncomingEvent<GateScanned>> events, Rejections rejections) {
        Map<UUID, Instant> seen = new HashMap<>();
        for (IncomingEvent<GateScanned> event : events) {
            UUID person = event.data().personId();
            if (person != null
                    && event.data().direction().equals("ENTRY")
                    && event.data().outcome().equals("PASSED")) {
                seen.merge(person, event.data().scannedAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        store.seen(seen);
    }
}
