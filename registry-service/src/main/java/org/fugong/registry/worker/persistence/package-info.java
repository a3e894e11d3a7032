/** Workers in PostgreSQL. */
@NullMarked
package org.fugong.registry.worker.persistence;

import org.jspecify.annotations.NullMarked;
