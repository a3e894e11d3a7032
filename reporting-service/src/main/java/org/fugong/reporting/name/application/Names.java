package org.fugong.reporting.name.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;

/**
 * What the people behind the figures are called, as registry-service told it, sealed for this service: those who were
 * nominated for a charter. For lists names print masked; one at a time is shown in clear, for a purpose that is audited.
 * Who may see whom is for the caller to check.
 */
@ApplicationScoped
public class Names {
    private final NameStore store;
    private final Disclosure disclosure;
    private final Clock clock;
    private final Duration keep;

    /** @param keep {@code fugong.reporting.keep-names}: how long after registry last told of them */
    Names(
            NameStore store,
            Disclosure disclosure,
            Clock clock,
            @ConfigProperty(name = "fugong.reporting.keep-names") Duration keep) {
        this.store = store;
        this.disclosure = disclosure;
        this.clock = clock;
        this.keep = keep;
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<NameStore.Name> names) {
        store.keep(names, clock.instant());
    }

    /** The names of those of these persons that are known; they print masked. */
    public Map<UUID, PersonalData> find(Collection<UUID> personIds) {
        Map<UUID, PersonalData> found = new HashMap<>();
        store.find(personIds).forEach(name -> found.put(name.personId(), name.name()));
        return found;
    }

    /**
     * A name in clear, for one who has just been found entitled to it; audited in the current transaction.
     *
     * @param purpose why it is needed, 1 to 200 characters, without personal data
     */
    public Optional<String> reveal(UUID personId, String purpose) {
        return store.find(List.of(personId)).stream()
                .findFirst()
                .map(name -> disclosure.reveal(name.name(), purpose, personId.toString()));
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        store.forgetBefore(clock.instant().minus(keep));
    }
}
