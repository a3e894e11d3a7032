/** The words of this service's pages. */
@NullMarked
package org.fugong.healthcode.page;

import org.jspecify.annotations.NullMarked;
