/** Applications in PostgreSQL. */
@NullMarked
package org.fugong.registry.resumption.persistence;

import org.jspecify.annotations.NullMarked;
