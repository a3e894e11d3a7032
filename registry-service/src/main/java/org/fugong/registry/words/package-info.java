/** The words of this service's pages. */
@NullMarked
package org.fugong.registry.words;

import org.jspecify.annotations.NullMarked;
