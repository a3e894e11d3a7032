package org.fugong.healthcode;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/** The one place where this service's time comes from. */
@ApplicationScoped
class ServiceClock {

    /** In milliseconds, which is what the topics carry and the database keeps. */
    @Produces
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
