/** Clocks in PostgreSQL. */
@NullMarked
package org.fugong.registry.due.persistence;

import org.jspecify.annotations.NullMarked;
