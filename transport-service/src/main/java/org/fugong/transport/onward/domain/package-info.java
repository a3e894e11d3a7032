/** Onward buses: shared stops, what a plan costs, what it can't be better than, and what changed between two plans. */
@NullMarked
package org.fugong.transport.onward.domain;

import org.jspecify.annotations.NullMarked;
