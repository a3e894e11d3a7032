/** Who was told of, in PostgreSQL. */
@NullMarked
package org.fugong.registry.traveller.persistence;

import org.jspecify.annotations.NullMarked;
