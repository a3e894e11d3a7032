/** Where to open the next charter: how missing workers become proposals, and why. */
@NullMarked
package org.fugong.transport.proposal.domain;

import org.jspecify.annotations.NullMarked;
