/** Parks in PostgreSQL. */
@NullMarked
package org.fugong.registry.park.persistence;

import org.jspecify.annotations.NullMarked;
