/** Making, changing and reading plans of onward buses. */
@NullMarked
package org.fugong.transport.onward.application;

import org.jspecify.annotations.NullMarked;
