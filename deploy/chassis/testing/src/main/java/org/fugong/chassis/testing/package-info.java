/** What the services' tests share: real servers, log-in tokens, a plain Kafka client, contracts and house rules. */
@NullMarked
package org.fugong.chassis.testing;

import org.jspecify.annotations.NullMarked;
