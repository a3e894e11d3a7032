/** Counting missing workers, proposing charters, and making drafts of them. */
@NullMarked
package org.fugong.transport.proposal.application;

import org.jspecify.annotations.NullMarked;
