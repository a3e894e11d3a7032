/** What is told of onward plans, and where enterprises are. */
@NullMarked
package org.fugong.transport.onward.messaging;

import org.jspecify.annotations.NullMarked;
