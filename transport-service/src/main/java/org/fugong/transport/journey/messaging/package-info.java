/** The events of boarding and arrival. */
@NullMarked
package org.fugong.transport.journey.messaging;

import org.jspecify.annotations.NullMarked;
