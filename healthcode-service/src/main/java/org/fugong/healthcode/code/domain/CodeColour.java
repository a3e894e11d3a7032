package org.fugong.healthcode.code.domain;

import org.jspecify.annotations.Nullable;

/** The colour as it is written in a code's bits. */
public enum CodeColour {
    GREEN(1),
    YELLOW(2),
    RED(3);

    private final int bits;

    CodeColour(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }

    static @Nullable CodeColour ofBits(int bits) {
        for (CodeColour colour : values()) {
            if (colour.bits == bits) {
                return colour;
            }
        }
        return null;
    }
}
