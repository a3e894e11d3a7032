package org.fugong.reporting.name.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.reporting.name.application.NameStore.Name;
import org.fugong.reporting.name.application.Names;

/** Keeps the names that registry-service seals for this service. */
@Singleton
class WorkerNameHandler implements EventHandler<WorkerNameHandler.WorkerNameShared> {
    private final Mailbox mailbox;
    private final Names names;

    WorkerNameHandler(Mailbox mailbox, Names names) {
        this.mailbox = mailbox;
        this.names = names;
    }

    /** The fields of registry's {@code worker-name-shared} that are used here. */
    record WorkerNameShared(UUID workerId, long version, String sealed) {}

    @Override
    public String topic() {
        return "worker-name-shared";
    }

    @Override
    public Class<WorkerNameShared> dataType() {
        return WorkerNameShared.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerNameShared>> events, Rejections rejections) {
        List<Name> open = new ArrayList<>();
        for (IncomingEvent<WorkerNameShared> event : events) {
            WorkerNameShared data = event.data();
            Optional<PersonalData> name = mailbox.open(
                            data.sealed(), topic() + "/" + data.workerId() + "/" + data.version())
                    .map(letter -> letter.get("name"));
            name.ifPresentOrElse(
                    known -> open.add(new Name(data.workerId(), data.version(), known)),
                    () -> rejections.reject(
                            event, "cannot-open", "Not sealed for this worker, version and service, or altered."));
        }
        names.takeIn(open);
    }
}
