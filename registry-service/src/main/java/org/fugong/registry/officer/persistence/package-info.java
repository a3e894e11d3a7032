/** Officials in PostgreSQL. */
@NullMarked
package org.fugong.registry.officer.persistence;

import org.jspecify.annotations.NullMarked;
