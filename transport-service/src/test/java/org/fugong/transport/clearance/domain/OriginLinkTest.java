package org.fugong.transport.clearance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OriginLinkTest {

    private static final Instant NOW = Instant.parse("2020-02-17T20:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2020-02-18T03:00:00Z");

    @Test
    void a_link_is_good_until_the_instant_at_which_it_expires() {
        OriginLink link = link(Optional.empty());
        assertThat(link.refusal(NOW, 0)).isEmpty();
        assertThat(link.refusal(link.expiresAt().minusMillis(1), 0)).isEmpty();
        assertThat(link.refusal(link.expiresAt(), 0)).contains(LinkRefusal.EXPIRED);
    }

    @Test
    void a_revoked_link_is_refused_as_revoked_also_when_it_has_expired() {
        OriginLink link = link(Optional.of(NOW));
        assertThat(link.refusal(NOW, 0)).contains(LinkRefusal.REVOKED);
        assertThat(link.refusal(link.expiresAt(), 0)).contains(LinkRefusal.REVOKED);
    }

    @Test
    void who_uses_it_faster_than_people_do_has_to_wait() {
        OriginLink link = link(Optional.empty());
        assertThat(link.refusal(NOW, OriginLink.USES_A_MINUTE - 1)).isEmpty();
        assertThat(link.refusal(NOW, OriginLink.USES_A_MINUTE)).contains(LinkRefusal.TOO_MANY);
    }

    @Test
    void no_link_outlives_the_charters_deadline() {
        assertThat(OriginLink.expiry(NOW, 2, DEADLINE)).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(OriginLink.expiry(NOW, 12, DEADLINE)).isEqualTo(DEADLINE);
    }

    private static OriginLink link(Optional<Instant> revokedAt) {
        return new OriginLink(
                new UUID(1, 1), new UUID(1, 2), "341022", NOW, "li", OriginLink.expiry(NOW, 2, DEADLINE), revokedAt);
    }
}
