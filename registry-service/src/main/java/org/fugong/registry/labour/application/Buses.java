package org.fugong.registry.labour.application;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.labour.application.BusStore.Announced;
import org.fugong.registry.labour.application.BusStore.Rider;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Bus;

/** The buses that agreements asked transport for, as it tells of them. Runs in the caller's transaction. */
@ApplicationScoped
public class Buses {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BusStore store;
    private final AgreementStore agreements;
    private final AgreementNotices notices;
    private final ZoneId zone;

    @Inject
    Buses(
            BusStore store,
            AgreementStore agreements,
            AgreementNotices notices,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.agreements = agreements;
        this.notices = notices;
        this.zone = zone;
    }

    /**
     * A charter was announced for an agreement.
     *
     * @return whether there is such an agreement
     */
    public boolean announced(Announced announced) {
        Optional<Agreement> agreement = agreements.find(announced.agreementId());
        if (agreement.isPresent() && store.announced(announced)) {
            notices.busAnnounced(
                    agreement.get(), MINUTE.format(announced.departureAt().atZone(zone)));
        }
        return agreement.isPresent();
    }

    /** A charter was cancelled, mostly one that no agreement asked for: the agreement waits for another bus. */
    public void cancelled(UUID charterId) {
        store.cancelled(charterId);
    }

    /** Workers boarded a charter, not all of them one of ours. */
    public void boarded(Collection<Rider> riders) {
        store.boarded(riders);
    }

    /** Workers arrived with a charter, not all of them one of ours. */
    public void arrived(Collection<Rider> riders) {
        store.arrived(riders);
    }

    /** The buses of those of these agreements that have one. */
    public Map<UUID, Bus> of(Collection<UUID> agreementIds) {
        return agreementIds.isEmpty() ? Map.of() : store.of(agreementIds);
    }

    /** The bus of an agreement, once it is announced. */
    public Optional<Bus> of(UUID agreementId) {
        return Optional.ofNullable(store.of(List.of(agreementId)).get(agreementId));
    }
}
