package org.fugong.healthcode.access;

import java.util.List;

import org.fugong.chassis.testing.access.AccessCase;

/** The cases of some features. */
interface AccessCases {

    /** One case for each operation. */
    List<AccessCase> of(Scene scene);
}
