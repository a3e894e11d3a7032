package org.fugong.healthcode.declaration.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.fugong.chassis.batch.BatchedWrites;
import org.fugong.chassis.batch.BatchedWrites.Outcome;
import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.RememberedAnswers;
import org.fugong.chassis.web.WriteId;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.declaration.application.RegistrationStore.Newcomer;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.application.Registrations.Begun;
import org.fugong.healthcode.declaration.application.Registrations.Completed;
import org.fugong.healthcode.declaration.application.Registrations.Completion;
import org.fugong.healthcode.declaration.application.Registrations.Declaring;
import org.fugong.healthcode.declaration.application.Registrations.Ending;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.worker.application.Workplaces;

/** Registrations and declarations that come together share a transaction: a district registers within a day. */
@ApplicationScoped
class RegistrationWrites {

    private record Registering(Newcomer newcomer, URI at) {}

    private final Registrations registrations;
    private final Employment employment;
    private final BatchedWrites<Registering> registering;
    private final BatchedWrites<Declaring> declaring;

    @Inject
    RegistrationWrites(Registrations registrations, Employment employment, RememberedAnswers answers) {
        this.registrations = registrations;
        this.employment = employment;
        this.registering = new BatchedWrites<>("registrations", answers, this::register);
        this.declaring = new BatchedWrites<>("declarations", answers, this::declare);
    }

    /** @param at where the record then is, as a header tells it */
    CompletionStage<Response> register(WriteId id, Newcomer newcomer, URI at) {
        return registering.submit(id, new Registering(newcomer, at));
    }

    CompletionStage<Response> declare(WriteId id, Declaring declaration) {
        return declaring.submit(id, declaration);
    }

    private List<Outcome> register(List<Registering> all) {
        List<Begun> begun =
                registrations.begin(all.stream().map(Registering::newcomer).toList());
        Map<UUID, Workplaces> workplaces = employment.workplaces(
                all.stream().map(r -> r.newcomer().personId()).toList());
        List<Outcome> outcomes = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            outcomes.add(outcome(begun.get(i), all.get(i), workplaces));
        }
        return outcomes;
    }

    private static Outcome outcome(Begun begun, Registering asked, Map<UUID, Workplaces> workplaces) {
        return switch (begun.outcome()) {
            case BEGUN ->
                Outcome.done(Response.created(asked.at())
                        .entity(brief(begun, workplaces))
                        .build());
            case SAME -> Outcome.done(Response.ok(brief(begun, workplaces)).build());
            case HAS_ANOTHER ->
                Outcome.refused(Problem.of(
                        409, "registered-otherwise", "This log-in has a registration with another document."));
            case CLAIMED_BY_ANOTHER ->
                Outcome.refused(
                        Problem.of(
                                409,
                                "already-claimed",
                                "This document is registered with another log-in. If it is yours, claim it: an official decides."));
        };
    }

    private static RegistrationViews.Brief brief(Begun begun, Map<UUID, Workplaces> workplaces) {
        Registration registration = Objects.requireNonNull(begun.registration());
        return new RegistrationViews.Brief(
                registration.personId(),
                RegistrationViews.state(registration.version()),
                registration.startedAt(),
                registration.version(),
                workplaces.containsKey(registration.personId()));
    }

    private List<Outcome> declare(List<Declaring> all) {
        return registrations.complete(all).stream()
                .map(RegistrationWrites::outcome)
                .toList();
    }

    private static Outcome outcome(Completion completion) {
        Completed completed = completion.completed();
        if (completed == null) {
            return Outcome.refused(refusal(completion.ending()));
        }
        return Outcome.done(Response.ok(new RegistrationViews.Completed(
                        completed.personId(),
                        completed.version(),
                        completed.completedAt(),
                        ColourView.of(completed.standing())))
                .build());
    }

    /** Why a declaration was not completed. */
    static Problem refusal(Ending ending) {
        return ending == Ending.RECORD_CLOSED
                ? Problem.of(409, "record-closed", "You have another record: an official closed this one.")
                : Problem.of(404, "not-registered", "This log-in has no registration yet. Register first.");
    }

    @PreDestroy
    void close() {
        registering.close();
        declaring.close();
    }
}
