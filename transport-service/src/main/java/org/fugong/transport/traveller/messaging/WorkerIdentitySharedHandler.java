package org.fugong.transport.traveller.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.traveller.application.IdentityStore;
import org.fugong.transport.traveller.application.WorkerIdentity;

@ApplicationScoped
class WorkerIdentitySharedHandler implements EventHandler<WorkerIdentityShared> {

    private static final PersonalData NOTHING = PersonalData.of("");

    private final Mailbox mailbox;
    private final IdentityStore store;

    WorkerIdentitySharedHandler(Mailbox mailbox, IdentityStore store) {
        this.mailbox = mailbox;
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.WORKER_IDENTITY_SHARED;
    }

    @Override
    public Class<WorkerIdentityShared> dataType() {
        return WorkerIdentityShared.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerIdentityShared>> events, Rejections rejections) {
        List<WorkerIdentity> identities = new ArrayList<>();
        for (IncomingEvent<WorkerIdentityShared> event : events) {
            WorkerIdentityShared data = event.data();
            Optional<Map<String, PersonalData>> letter =
                    mailbox.open(data.sealed(), topic() + "/" + data.workerId() + "/" + data.version());
            letter.ifPresentOrElse(
                    open -> identities.add(identity(data.workerId(), data.version(), open)),
                    () -> rejections.reject(
                            event, "cannot-open", "Not sealed for this worker, version and service, or altered."));
        }
        store.keepIdentities(identities);
    }

    private static WorkerIdentity identity(UUID workerId, long version, Map<String, PersonalData> letter) {
        return new WorkerIdentity(
                workerId,
                version,
                letter.getOrDefault("name", NOTHING),
                letter.getOrDefault("phone", NOTHING),
                letter.getOrDefault("documentType", NOTHING).derive(type -> type),
                letter.getOrDefault("documentNumber", NOTHING),
                letter.getOrDefault("home", NOTHING));
    }
}
