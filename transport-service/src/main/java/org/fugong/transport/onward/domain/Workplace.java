package org.fugong.transport.onward.domain;

import java.util.UUID;

/**
 * An enterprise that some of the passengers are brought to.
 *
 * @param position its gate, or its town's centre when nobody has said where it is
 * @param exact whether it is the gate
 * @param town 9-digit code
 * @param passengers how many go there
 */
public record Workplace(
        UUID enterpriseId, String name, Position position, boolean exact, String town, int passengers) {}
