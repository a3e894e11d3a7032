/** What makes a worker's record acceptable. */
@NullMarked
package org.fugong.registry.worker.domain;

import org.jspecify.annotations.NullMarked;
