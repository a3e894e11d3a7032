package org.fugong.reporting.dashboard.web;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.dashboard.application.Snapshot;

/** The figures as JSON, written once for all readers of the same snapshot. */
@Singleton
class Rendering {
    private final ObjectMapper mapper;
    private volatile @Nullable Rendered last;

    /**
     * @param full nothing withheld
     * @param open for everyone
     */
    record Rendered(Snapshot snapshot, String full, String open) {
        String json(boolean seesAll) {
            return seesAll ? full : open;
        }

        /** Tells apart the moment and the view. */
        String tag(boolean seesAll) {
            return snapshot.revision() + (seesAll ? "-full" : "-open");
        }
    }

    Rendering(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Rendered of(Snapshot snapshot) {
        Rendered known = last;
        if (known == null || !known.snapshot().equals(snapshot)) {
            known = new Rendered(snapshot, json(snapshot.full()), json(snapshot.open()));
            last = known;
        }
        return known;
    }

    private String json(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures that cannot be written as JSON", e);
        }
    }
}
