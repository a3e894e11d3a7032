/** Proposals by Timefold: the plan that it looks for, and what it weighs. */
@NullMarked
package org.fugong.registry.labour.application.matching;

import org.jspecify.annotations.NullMarked;
