/** The events of clearances, and the agencies' answers. */
@NullMarked
package org.fugong.transport.clearance.messaging;

import org.jspecify.annotations.NullMarked;
