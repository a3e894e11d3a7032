package org.fugong.transport;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Architecture;

class ArchitectureTest {

    @Test
    void theHouseRulesHold() {
        Architecture.check("org.fugong.transport");
    }
}
