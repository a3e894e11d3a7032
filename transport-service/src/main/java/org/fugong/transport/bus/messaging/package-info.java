/** How agreements to lend workers come in. */
@NullMarked
package org.fugong.transport.bus.messaging;

import org.jspecify.annotations.NullMarked;
