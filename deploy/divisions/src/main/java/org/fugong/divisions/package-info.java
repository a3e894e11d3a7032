/** Names of divisions and towns. */
@NullMarked
package org.fugong.divisions;

import org.jspecify.annotations.NullMarked;
