package org.fugong.registry.assistance.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.Found;
import org.fugong.registry.assistance.domain.Like;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeDesk;
import org.fugong.registry.assistance.domain.SchemePolicy;

/** What becomes of joint schemes when an enterprise closes that is served by them or provides for others. */
@ApplicationScoped
class SchemeClosings {

    private final SchemeStore store;
    private final SchemeKeeping keeping;
    private final Assistance assistance;
    private final SchemeDesk desk;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    SchemeClosings(
            SchemeStore store,
            SchemeKeeping keeping,
            Assistance assistance,
            SchemeSettings settings,
            RoutingSettings routing,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.keeping = keeping;
        this.assistance = assistance;
        this.desk = new SchemeDesk(settings.policy(), routing.policy().desk(), zone);
        this.clock = clock;
        this.zone = zone;
    }

    /** An enterprise is closed: from tomorrow on it is served by none, without notice. */
    void leaveAll(UUID enterpriseId, String because, Doer by) {
        for (Scheme open : store.open(List.of(enterpriseId))) {
            store.lock(open.id())
                    .filter(scheme -> desk.refusal(scheme, Move.LEAVE, enterpriseId, now())
                            .isEmpty())
                    .ifPresent(scheme ->
                            keeping.done(desk.leave(scheme, enterpriseId, today().plusDays(1), because, by, now())));
        }
    }

    /** What an enterprise provides has no provider any more: an offer goes back, what runs ends and another one is sought. */
    void loseProvider(UUID enterpriseId, String because, Doer by) {
        for (Scheme provided : store.providedBy(enterpriseId)) {
            // What would be proposed anew is locked before the scheme, as everywhere.
            store.lockPlace(provided.category(), provided.town());
            Optional<Scheme> locked =
                    store.lock(provided.id()).filter(s -> s.state() == State.OFFERED || s.state() == State.RUNNING);
            locked.ifPresent(scheme -> {
                List<Member> served = scheme.in(today());
                Scheme without = keeping.done(desk.withoutProvider(scheme, because, by, now()));
                if (without.state() == State.ENDED) {
                    seekAnother(without, served, because);
                }
            });
        }
    }

    /** Who was served needs it still: the requests are open again, and proposed together to whoever finds a provider. */
    private void seekAnother(Scheme ended, List<Member> served, String because) {
        List<Like> likes = new ArrayList<>();
        for (Member member : served) {
            assistance
                    .unserve(member.requestId(), ended.id(), because)
                    .filter(request -> request.town().equals(ended.town()))
                    .flatMap(Like::of)
                    .ifPresent(likes::add);
        }
        if (likes.size() < SchemePolicy.FEWEST) {
            return;
        }
        Found found = new Found(ended.category(), ended.nearness(), ended.town(), ended.parkId(), likes);
        keeping.done(
                desk.propose(UUID.randomUUID(), found, found.groundsAnew(), ended.department(), Doer.CLOCK, now()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
