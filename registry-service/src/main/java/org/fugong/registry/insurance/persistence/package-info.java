/** Rolls and their linkage in PostgreSQL. */
@NullMarked
package org.fugong.registry.insurance.persistence;

import org.jspecify.annotations.NullMarked;
