/** Clearances and how an answer counts. */
@NullMarked
package org.fugong.transport.clearance.domain;

import org.jspecify.annotations.NullMarked;
