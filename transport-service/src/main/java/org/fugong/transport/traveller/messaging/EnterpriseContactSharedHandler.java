package org.fugong.transport.traveller.messaging;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.traveller.application.EnterpriseContact;
import org.fugong.transport.traveller.application.IdentityStore;

@ApplicationScoped
class EnterpriseContactSharedHandler implements EventHandler<EnterpriseContactShared> {

    private static final PersonalData NOTHING = PersonalData.of("");

    private final Mailbox mailbox;
    private final IdentityStore store;

    EnterpriseContactSharedHandler(Mailbox mailbox, IdentityStore store) {
        this.mailbox = mailbox;
        this.store = store;
    }

    @Override
    public String topic() {
        return TransportTopics.ENTERPRISE_CONTACT_SHARED;
    }

    @Override
    public Class<EnterpriseContactShared> dataType() {
        return EnterpriseContactShared.class;
    }

    @Override
    public void handle(List<IncomingEvent<EnterpriseContactShared>> events, Rejections rejections) {
        List<EnterpriseContact> contacts = new ArrayList<>();
        for (IncomingEvent<EnterpriseContactShared> event : events) {
            EnterpriseContactShared data = event.data();
            mailbox.open(data.sealed(), topic() + "/" + data.enterpriseId() + "/" + data.version())
                    .ifPresentOrElse(
                            open -> contacts.add(new EnterpriseContact(
                                    data.enterpriseId(),
                                    data.version(),
                                    open.getOrDefault("name", NOTHING),
                                    open.getOrDefault("phone", NOTHING))),
                            () -> rejections.reject(
                                    event,
                                    "cannot-open",
                                    "Not sealed for this enterprise, version and service, or altered."));
        }
        store.keepContacts(contacts);
    }
}
