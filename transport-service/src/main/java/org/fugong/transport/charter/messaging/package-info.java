/** The events of charters and nominations. */
@NullMarked
package org.fugong.transport.charter.messaging;

import org.jspecify.annotations.NullMarked;
