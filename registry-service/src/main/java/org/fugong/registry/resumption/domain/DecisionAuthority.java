package org.fugong.registry.resumption.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Who may decide: officials of the tier that an application was routed to, and no others. */
public final class DecisionAuthority {

    private DecisionAuthority() {}

    /**
     * Why an official may not decide an application.
     *
     * @param tier of the application
     * @param town of the enterprise
     * @param ofDistrict whether the official is one of the district
     * @param ofTown the town that the official is one of, or null
     * @return nothing if the official may
     */
    public static Optional<String> refusal(Tier tier, String town, boolean ofDistrict, @Nullable String ofTown) {
        return switch (tier) {
            case TOWN ->
                town.equals(ofTown)
                        ? Optional.empty()
                        : Optional.of("This application was routed to the town: its officials decide.");
            case DISTRICT ->
                ofDistrict
                        ? Optional.empty()
                        : Optional.of("This application was routed to the district: its officials decide.");
            case CITY ->
                ofDistrict
                        ? Optional.empty()
                        : Optional.of(
                                "This application was routed to the city: the district's officials enter its answer.");
        };
    }
}
