/** The event of a frozen roster. */
@NullMarked
package org.fugong.transport.roster.messaging;

import org.jspecify.annotations.NullMarked;
