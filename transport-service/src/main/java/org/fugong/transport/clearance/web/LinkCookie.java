package org.fugong.transport.clearance.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.OriginLink;

/** The cookie that a link is exchanged for: of this browser, this link, and no script's to read. */
@RequestScoped
class LinkCookie {

    private static final String NAME = "origin-link-";

    private final RoutingContext routing;

    LinkCookie(RoutingContext routing) {
        this.routing = routing;
    }

    NewCookie of(OriginLink link, String token, Instant now) {
        return new NewCookie.Builder(NAME + link.id())
                .value(token)
                .path("/transport")
                .httpOnly(true)
                .secure(routing.request().isSSL()
                        || "https".equals(routing.request().getHeader("X-Forwarded-Proto")))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) Duration.between(now, link.expiresAt()).toSeconds())
                .build();
    }

    @Nullable String token(UUID linkId) {
        Cookie cookie = routing.request().getCookie(NAME + linkId);
        return cookie == null ? null : cookie.getValue();
    }
}
