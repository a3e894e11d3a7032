/** The page shell: one frame, one look, two languages and two themes for the pages of every service. */
@NullMarked
package org.fugong.chassis.page;

import org.jspecify.annotations.NullMarked;
