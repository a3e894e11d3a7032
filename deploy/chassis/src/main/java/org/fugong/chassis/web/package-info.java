/** REST conventions: problems, writes that are safe to repeat, versions, pages of lists. */
@NullMarked
package org.fugong.chassis.web;

import org.jspecify.annotations.NullMarked;
