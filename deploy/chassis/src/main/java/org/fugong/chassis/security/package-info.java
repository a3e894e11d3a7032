/** Who calls, in which role, and what of it they may see. */
@NullMarked
package org.fugong.chassis.security;

import org.jspecify.annotations.NullMarked;
