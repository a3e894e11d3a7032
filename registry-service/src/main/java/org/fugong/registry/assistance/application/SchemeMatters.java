package org.fugong.registry.assistance.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;

/** Joint schemes that an enterprise has been asked about. What only officials know of yet is no matter of its. */
@ApplicationScoped
class SchemeMatters implements MatterSource {

    private final SchemeStore store;

    @Inject
    SchemeMatters(SchemeStore store) {
        this.store = store;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        Set<UUID> asked = Set.copyOf(enterpriseIds);
        return store.open(enterpriseIds).stream()
                .flatMap(scheme -> scheme.members().stream()
                        .filter(member -> asked.contains(member.enterpriseId()))
                        .flatMap(member -> matter(scheme, member).stream()))
                .toList();
    }

    private static Optional<Matter> matter(Scheme s, Member member) {
        if (s.longer() != null && s.askedForLonger().contains(member)) {
            return Optional.of(new Matter(
                    "assistance-scheme",
                    s.id(),
                    member.enterpriseId(),
                    SchemeTellings.title(s, "en"),
                    SchemeTellings.title(s, "zh"),
                    "warn",
                    "a longer term: say yes or no",
                    "是否同意延期，请答复",
                    s.since(),
                    s.dueAt(),
                    SchemeTellings.page(s, member.enterpriseId())));
        }
        if (s.state() != State.OFFERED || member.answer() == Answer.GONE || member.answer() == Answer.DECLINED) {
            return Optional.empty();
        }
        boolean theirTurn = member.answer() == Answer.INVITED;
        return Optional.of(new Matter(
                "assistance-scheme",
                s.id(),
                member.enterpriseId(),
                SchemeTellings.title(s, "en"),
                SchemeTellings.title(s, "zh"),
                theirTurn ? "warn" : "wait",
                theirTurn ? "say yes or no" : "you said yes; waiting for the others",
                theirTurn ? "请答复是否参加" : "您已同意，等待其他企业",
                s.since(),
                s.dueAt(),
                SchemeTellings.page(s, member.enterpriseId())));
    }
}
