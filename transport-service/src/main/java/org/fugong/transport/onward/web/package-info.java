/** REST and pages of onward buses. */
@NullMarked
package org.fugong.transport.onward.web;

import org.jspecify.annotations.NullMarked;
