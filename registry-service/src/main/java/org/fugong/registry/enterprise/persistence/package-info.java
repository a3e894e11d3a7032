/** Enterprises in PostgreSQL. */
@NullMarked
package org.fugong.registry.enterprise.persistence;

import org.jspecify.annotations.NullMarked;
