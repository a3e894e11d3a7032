package org.fugong.transport.bus.messaging;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.bus.application.BusRequest;
import org.fugong.transport.bus.application.BusRequests;

@ApplicationScoped
class LabourAgreementConcludedHandler implements EventHandler<LabourAgreementConcluded> {

    private final BusRequests requests;

    LabourAgreementConcludedHandler(BusRequests requests) {
        this.requests = requests;
    }

    @Override
    public String topic() {
        return TransportTopics.LABOUR_AGREEMENT_CONCLUDED;
    }

    @Override
    public Class<LabourAgreementConcluded> dataType() {
        return LabourAgreementConcluded.class;
    }

    @Override
    public void handle(List<IncomingEvent<LabourAgreementConcluded>> events, Rejections rejections) {
        for (IncomingEvent<LabourAgreementConcluded> event : events) {
            LabourAgreementConcluded d = event.data();
            requests.add(new BusRequest(
                    d.agreementId(),
                    d.lenderId(),
                    d.borrowerId(),
                    d.lenderTown(),
                    d.borrowerTown(),
                    d.workerIds(),
                    d.from(),
                    event.time(),
                    Optional.empty()));
        }
    }
}
