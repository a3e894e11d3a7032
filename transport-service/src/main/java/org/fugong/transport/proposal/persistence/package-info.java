/** What is kept of workers and enterprises for proposals, and the count. */
@NullMarked
package org.fugong.transport.proposal.persistence;

import org.jspecify.annotations.NullMarked;
