package org.fugong.registry;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Architecture;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        Architecture.check("org.fugong.registry");
    }
}
