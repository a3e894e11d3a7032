/** What is said over HTTP of two records that may be one, whether of enterprises or of workers. */
@NullMarked
package org.fugong.registry.pair;

import org.jspecify.annotations.NullMarked;
