package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.declaration.application.RegistrationStore.Newcomer;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.RegistrationStore.Sealed;
import org.fugong.healthcode.declaration.application.RegistrationStore.Stated;
import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Faults;
import org.fugong.healthcode.declaration.domain.Identity;

/**
 * A record that was made with a wrong document goes on under the right one. A person is known by the document everywhere, so
 * that is another id: the log-in, what was declared, and what is known of the health go along, and the wrong record is closed.
 * Nobody gets rid of a colour by it. Runs in the caller's transaction.
 */
@ApplicationScoped
class DocumentCorrections {

    /** As a subject it is made up from the person: no log-in's is like it. */
    private static final String CLOSED = "closed:";

    private static final String WHAT = "IDENTITY";

    private final RegistrationStore store;
    private final Registrations registrations;
    private final Colours colours;
    private final Instance<WhenDocumentIsCorrected> followers;
    private final Outbox outbox;

    @Inject
    DocumentCorrections(
            RegistrationStore store,
            Registrations registrations,
            Colours colours,
            Instance<WhenDocumentIsCorrected> followers,
            Outbox outbox) {
        this.store = store;
        this.registrations = registrations;
        this.colours = colours;
        this.followers = followers;
        this.outbox = outbox;
    }

    /**
     * Corrects the document of a record. Where the right document has a record already, of another log-in, an office or an
     * earlier correction, that one goes on and keeps what it says.
     *
     * @return the id of the right document
     * @throws Problem 409 {@code record-closed}
     */
    UUID correct(UUID wrong, Identity identity, String by, Instant now) {
        UUID right = registrations.personOf(identity);
        // In the order of ids, as everybody locks.
        Stream.of(wrong, right).sorted().forEach(store::lock);
        Registration old = Objects.requireNonNull(store.ofPerson(wrong));
        Registration there = store.ofPerson(right);
        if (old.closedAt() != null) {
            throw Problem.of(409, "record-closed", "This record was closed meanwhile.");
        }
        Sealed told = store.open(wrong);
        String subject = Registrations.isMember(old) ? Registrations.memberSubject(right) : old.subject();
        store.remember(wrong, WHAT, by, now, true);
        store.hand(wrong, CLOSED + wrong, null);
        store.close(wrong, now);
        if (there == null) {
            begin(right, subject, old, told, identity, by);
        } else {
            store.hand(right, subject, old.guardian());
            store.close(right, null);
        }
        store.remember(right, WHAT, by, now, false);
        Registration goesOn = Objects.requireNonNull(store.ofPerson(right));
        boolean declared = goesOn.version() > 0 || declare(old, told, goesOn, now);
        followers.forEach(follower -> follower.corrected(wrong, right, now));
        colours.carriedOver(wrong, right, declared ? goesOn.number() : null, now);
        return right;
    }

    private void begin(UUID right, String subject, Registration old, Sealed told, Identity identity, String by) {
        Contact contact = new Contact(
                told.name().derive(Function.identity()), told.phone().derive(Function.identity()));
        registrations.begin(List.of(new Newcomer(right, subject, old.guardian(), by, identity, contact)));
    }

    /** Declares what the wrong record said, as of then, and keeps what was to be finished; whether there was anything. */
    private boolean declare(Registration old, Sealed told, Registration goesOn, Instant now) {
        if (told.draft() != null) {
            store.saveDraft(goesOn.personId(), told.draft(), now);
        }
        Declaration declaration = declaration(told.declaration());
        Instant at = old.completedAt();
        if (declaration == null || at == null) {
            return false;
        }
        store.complete(List.of(new Stated(goesOn.personId(), declaration, old.version())), at);
        outbox.append(new OutgoingEvent(
                DeclarationCompleted.TOPIC,
                goesOn.personId().toString(),
                new DeclarationCompleted(goesOn.personId(), old.version(), at),
                now));
        return true;
    }

    private static @Nullable Declaration declaration(@Nullable Answers answers) {
        return answers == null ? null : Declaration.read(answers, new Faults());
    }
}
