package org.fugong.transport;

import org.fugong.chassis.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseRulesHold() {
        Architecture.check("org.fugong.transport");
    }
}
