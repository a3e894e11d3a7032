package org.fugong.transport.charter.application;

import java.util.Optional;
import java.util.UUID;

/** Whose people a caller may see: one enterprise's, one town's, or (neither given) the district's. */
public record Scope(Optional<UUID> enterprise, Optional<String> town) {

    public static final Scope DISTRICT = new Scope(Optional.empty(), Optional.empty());

    public static Scope enterprise(UUID id) {
        return new Scope(Optional.of(id), Optional.empty());
    }

    public static Scope town(String code) {
        return new Scope(Optional.empty(), Optional.of(code));
    }
}
