/** The labour market in PostgreSQL. */
@NullMarked
package org.fugong.registry.labour.persistence;

import org.jspecify.annotations.NullMarked;
