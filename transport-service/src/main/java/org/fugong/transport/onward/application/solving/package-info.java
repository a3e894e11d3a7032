/** Onward buses by Timefold: the plan that it looks for, and what it weighs. */
@NullMarked
package org.fugong.transport.onward.application.solving;

import org.jspecify.annotations.NullMarked;
