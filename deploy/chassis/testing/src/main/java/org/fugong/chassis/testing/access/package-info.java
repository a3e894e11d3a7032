/** Who may call what: every operation in every role, as a neighbour, and with the examples of its document. */
@NullMarked
package org.fugong.chassis.testing.access;

import org.jspecify.annotations.NullMarked;
