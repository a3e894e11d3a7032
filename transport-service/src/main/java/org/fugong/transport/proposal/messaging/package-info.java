/** Who is back, who has left, and which enterprises want their people. */
@NullMarked
package org.fugong.transport.proposal.messaging;

import org.jspecify.annotations.NullMarked;
