package org.fugong.healthcode;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Architecture;

class ArchitectureTest {

    @Test
    void theServiceKeepsToTheRulesOfTheHouse() {
        Architecture.check("org.fugong.healthcode");
    }
}
