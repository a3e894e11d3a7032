/** Boarding, arrival and their reconciliation with the roster. */
@NullMarked
package org.fugong.transport.journey.domain;

import org.jspecify.annotations.NullMarked;
