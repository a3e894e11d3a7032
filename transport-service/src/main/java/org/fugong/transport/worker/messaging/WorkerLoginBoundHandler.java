package org.fugong.transport.worker.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.worker.application.KnownLogins;

@ApplicationScoped
class WorkerLoginBoundHandler implements EventHandler<WorkerLoginBound> {

    private final KnownLogins logins;

    WorkerLoginBoundHandler(KnownLogins logins) {
        this.logins = logins;
    }

    @Override
    public String topic() {
        return TransportTopics.WORKER_LOGIN_BOUND;
    }

    @Override
    public Class<WorkerLoginBound> dataType() {
        return WorkerLoginBound.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerLoginBound>> events, Rejections rejections) {
        logins.keep(events.stream()
                .map(IncomingEvent::data)
                .map(d -> new KnownLogins.Bound(d.loginId(), d.workerId()))
                .toList());
    }
}
