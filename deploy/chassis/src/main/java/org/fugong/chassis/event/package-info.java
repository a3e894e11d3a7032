/**
 * The one way in and the one way out of a service's state: the outbox and its relay, the inbound channel with its inbox,
 * and the dead letters.
 */
@NullMarked
package org.fugong.chassis.event;

import org.jspecify.annotations.NullMarked;
