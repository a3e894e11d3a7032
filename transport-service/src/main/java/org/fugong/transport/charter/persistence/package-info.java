/** Charters and nominations in PostgreSQL. */
@NullMarked
package org.fugong.transport.charter.persistence;

import org.jspecify.annotations.NullMarked;
