/** Personal data: never printed, sealed at rest, revealed only with an audited purpose. */
@NullMarked
package org.fugong.chassis.privacy;

import org.jspecify.annotations.NullMarked;
