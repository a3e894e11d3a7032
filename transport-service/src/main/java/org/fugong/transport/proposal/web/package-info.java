/** REST and pages of proposals. */
@NullMarked
package org.fugong.transport.proposal.web;

import org.jspecify.annotations.NullMarked;
