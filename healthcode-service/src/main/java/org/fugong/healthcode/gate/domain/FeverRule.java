package org.fugong.healthcode.gate.domain;

import java.math.BigDecimal;

/**
 * From where on a temperature is a fever. Places differed on the threshold and on 'at least' or 'above'.
 *
 * @param threshold degrees Celsius; 37.3 by default
 * @param inclusive whether the threshold itself is a fever; true by default
 */
public record FeverRule(BigDecimal threshold, boolean inclusive) {

    public boolean isFever(Temperature temperature) {
        int order = temperature.celsius().compareTo(threshold);
        return inclusive ? order >= 0 : order > 0;
    }
}
