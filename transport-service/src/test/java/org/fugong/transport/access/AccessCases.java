package org.fugong.transport.access;

import java.util.List;

import org.fugong.chassis.testing.access.AccessCase;

/** The cases of one feature. */
interface AccessCases {

    /** Sets up what the cases need, and gives one case for each operation. */
    List<AccessCase> of(Scene scene);
}
