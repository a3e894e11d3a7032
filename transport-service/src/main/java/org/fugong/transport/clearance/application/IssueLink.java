package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.clearance.domain.OriginLink;

/** Makes and revokes links for origins' bureaus. */
@ApplicationScoped
public class IssueLink {

    private final OriginLinks links;
    private final LinkTokens tokens;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    IssueLink(OriginLinks links, LinkTokens tokens, AuditTrail audit, DatabaseClock clock) {
        this.links = links;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new link with its secret part, which is told once and kept nowhere. */
    public record Issued(OriginLink link, String token) {}

    /**
     * Makes a link.
     *
     * @return nothing when the charter's deadline has passed: no answer would count
     */
    @Transactional
    public Optional<Issued> issue(CharterSummary charter, String division, int hours, String by) {
        Instant now = clock.now();
        if (!charter.state().equals("ANNOUNCED") || !now.isBefore(charter.deadline())) {
            return Optional.empty();
        }
        OriginLink link = new OriginLink(
                UUID.randomUUID(),
                charter.id(),
                division,
                now,
                by,
                OriginLink.expiry(now, hours, charter.deadline()),
                Optional.empty());
        links.add(link);
        audit.record("origin-link-made", link.id().toString(), "for county " + division + " until " + link.expiresAt());
        return Optional.of(new Issued(link, tokens.of(link.id())));
    }

    /** Takes a link back; whoever has it open is refused at the next tap. */
    @Transactional
    public boolean revoke(UUID linkId, String by) {
        if (links.find(linkId).isEmpty()) {
            return false;
        }
        if (links.revoke(linkId, by, clock.now())) {
            audit.record("origin-link-revoked", linkId.toString(), "by hand");
        }
        return true;
    }

    /** A charter's links with their uses, newest first. */
    public List<OriginLinks.Used> list(UUID charterId, int limit) {
        return links.ofCharter(charterId, limit);
    }
}
